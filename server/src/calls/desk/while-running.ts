/** Who asks again for what is still being done gets the same answer, so that a slow store is not asked twice. */
export class WhileRunning {
  readonly #running = new Map<string, Promise<void>>();

  do(key: string, act: () => Promise<void>): Promise<void> {
    const known = this.#running.get(key);
    if (known) return known;
    const running = act().finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }
}
