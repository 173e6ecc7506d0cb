/** Who has entered the Stasis application: verbs on a channel fail before. */
export class Lobby {
  readonly #here = new Set<string>();
  readonly #waiting = new Map<string, () => void>();

  enter(channelId: string): void {
    this.#here.add(channelId);
    this.#waiting.get(channelId)?.();
    this.#waiting.delete(channelId);
  }

  leave(channelId: string): void {
    this.#here.delete(channelId);
  }

  entered(channelId: string): Promise<void> {
    if (this.#here.has(channelId)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(channelId, resolve));
  }
}
