import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** The network between one browser and the server, which can be cut: everything that goes through TCP, not the sound. */
export class Wire {
  readonly url: string;
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  readonly #stranded = new WeakSet<Socket>();
  readonly #watchers = new Set<(chunk: Buffer, from: Socket) => void>();
  #isCut = false;
  #isStalled = false;

  private constructor(server: Server, to: URL) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (near) => this.#join(near, to));
  }

  static async to(url: string): Promise<Wire> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Wire(server, new URL(url));
  }

  /** Settles when the text has passed, either way; what a browser sends through a WebSocket cannot be read. */
  passes(text: string): Promise<void> {
    const tails = new WeakMap<Socket, string>();
    return new Promise((resolve) => {
      const watch = (chunk: Buffer, from: Socket): void => {
        const read = (tails.get(from) ?? '') + chunk.toString();
        tails.set(from, read.slice(-text.length));
        if (!read.includes(text)) return;
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
    });
  }

  /** Every connection ends, and none is made until `mend`. */
  cut(): void {
    this.#isCut = true;
    for (const end of this.#ends) end.destroy();
  }

  /** Out of reach: nothing gets through and nobody is told; what is sent waits until `mend`, as TCP would send it again. */
  stall(): void {
    this.#isStalled = true;
    for (const end of this.#ends) end.pause();
  }

  mend(): void {
    this.#isCut = false;
    this.#isStalled = false;
    for (const end of this.#ends) if (!this.#stranded.has(end)) end.resume();
  }

  /** Another network: nothing gets through connections that are there any more, and nobody is told; new ones are made. */
  strand(): void {
    for (const end of this.#ends) {
      end.pause();
      this.#stranded.add(end);
    }
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket, { hostname, port }: URL): void {
    if (this.#isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#ends.add(end);
      end.on('data', (data: Buffer) => {
        other.write(data);
        for (const watch of this.#watchers) watch(data, end);
      });
      if (this.#isStalled) end.pause();
      end.on('error', () => end.destroy());
      end.on('close', () => {
        this.#ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
  }
}
