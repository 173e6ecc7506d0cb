interface Asker<R> {
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/** Does one thing after another; what is urgent goes before all that waits, and what is asked for twice meanwhile is done once. */
export class WorkList<K, R> {
  readonly #act: (key: K) => Promise<R>;
  /** In the order in which they are done. */
  #waiting = new Map<K, Asker<R>[]>();
  #working = false;

  constructor(act: (key: K) => Promise<R>) {
    this.#act = act;
  }

  /** @returns what came of each, in the order of `keys` */
  do(keys: readonly K[], { urgent = false } = {}): Promise<R[]> {
    const asked = keys.map(
      (key) =>
        new Promise<R>((resolve, reject) => {
          this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), { resolve, reject }]);
        }),
    );
    if (urgent) this.#bringForward(keys);
    if (!this.#working) void this.#work();
    return Promise.all(asked);
  }

  #bringForward(keys: readonly K[]): void {
    const first = new Map(keys.map((key) => [key, this.#waiting.get(key) ?? []]));
    const others = [...this.#waiting].filter(([key]) => !first.has(key));
    this.#waiting = new Map([...first, ...others]);
  }

  async #work(): Promise<void> {
    this.#working = true;
    for (let next = this.#next(); next; next = this.#next()) {
      const [key, askers] = next;
      this.#waiting.delete(key);
      await this.#act(key).then(
        (result) => askers.forEach(({ resolve }) => resolve(result)),
        (error: unknown) => askers.forEach(({ reject }) => reject(error)),
      );
    }
    this.#working = false;
  }

  #next(): [K, Asker<R>[]] | undefined {
    return this.#waiting.entries().next().value;
  }
}
