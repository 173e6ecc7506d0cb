import { AriConnection, ConnectionLost, type Answer } from './connection.ts';

/** One connection a request breaks at about 100 calls a second. */
const mostAtOnce = 8;

/** A few kept connections to one Asterisk; a request waits its turn when all are in use. */
export class AriConnections {
  readonly #host: string;
  readonly #port: number;
  readonly #all = new Set<AriConnection>();
  readonly #free: AriConnection[] = [];
  readonly #waiting: ((connection: AriConnection) => void)[] = [];

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
  }

  /** @param message the whole request. @throws Error when there is no answer */
  async ask(message: string): Promise<Answer> {
    const connection = await this.#take();
    try {
      return await connection.ask(message);
    } catch (error) {
      // Asterisk had closed a kept connection just when it was used again: nothing of the request was read.
      if (error instanceof ConnectionLost && error.wasKept) return await this.ask(message);
      throw error;
    } finally {
      this.#release(connection);
    }
  }

  close(): void {
    for (const connection of this.#all) connection.close();
  }

  #take(): AriConnection | Promise<AriConnection> {
    for (let free = this.#free.pop(); free; free = this.#free.pop()) if (free.isOpen) return free;
    if (this.#all.size < mostAtOnce) return this.#open();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #open(): AriConnection {
    const connection: AriConnection = new AriConnection(this.#host, this.#port, () =>
      this.#all.delete(connection),
    );
    this.#all.add(connection);
    return connection;
  }

  #release(connection: AriConnection): void {
    const next = this.#waiting.shift();
    if (next) next(connection.isOpen ? connection : this.#open());
    else if (connection.isOpen) this.#free.push(connection);
  }
}
