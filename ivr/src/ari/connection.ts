import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  text: string;
}

/** The connection ended before anything of the answer came. `wasKept`: an earlier request had used it. */
export class ConnectionLost extends Error {
  readonly wasKept: boolean;
  constructor(reason: string, wasKept: boolean) {
    super(reason);
    this.wasKept = wasKept;
  }
}

interface Pending {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

const timeoutMs = 5000;
const headEnd = Buffer.from('\r\n\r\n');
const nothing = Buffer.alloc(0);

/**
 * One kept connection to Asterisk's HTTP server (RFC 9112), for one request at a time. Asterisk tells the length of every
 * answer, so that little has to be understood: `node:http` uses three times as much of the processor.
 */
export class AriConnection {
  readonly #socket: Socket;
  #received: Buffer = nothing;
  #pending: Pending | null = null;
  #isKept = false;

  constructor(host: string, port: number, onClosed: () => void) {
    let reason = 'the connection was closed';
    this.#socket = connect({ host, port, noDelay: true, keepAlive: true });
    this.#socket.on('data', (part) => this.#read(part));
    this.#socket.on('error', (error) => (reason = error.message));
    this.#socket.on('close', () => {
      onClosed();
      this.#settle((pending) => pending.reject(this.#lost(reason)));
    });
  }

  /** Whether it may be used again. */
  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  /** @param message the whole request. @throws ConnectionLost, or Error when the answer is none or late */
  ask(message: string): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => this.#socket.destroy(new Error('no answer in time')), timeoutMs);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          settle(value);
        };
      this.#pending = { resolve: settled(resolve), reject: settled(reject) };
      if (this.isOpen) this.#socket.write(message);
      else this.#settle((pending) => pending.reject(this.#lost('the connection is closed')));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #lost(reason: string): Error {
    return this.#received.length > 0 ? new Error(reason) : new ConnectionLost(reason, this.#isKept);
  }

  #settle(settle: (pending: Pending) => void): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending) settle(pending);
  }

  #read(part: Buffer): void {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part]);
    const end = this.#received.indexOf(headEnd);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const from = end + headEnd.length;
    const status = Number(/^HTTP\/1\.[01] (\d{3})/u.exec(head)?.[1]);
    const length = status === 204 ? '0' : /^content-length:\s*(\d+)\s*$/imu.exec(head)?.[1];
    if (!status || length === undefined || !this.#pending)
      return void this.#socket.destroy(new Error('what answers there is not Asterisk'));
    if (this.#received.length < from + Number(length)) return;
    const text = this.#received.toString('utf8', from, from + Number(length));
    this.#received = nothing;
    this.#isKept = true;
    if (/^connection:\s*close\s*$/imu.test(head)) this.#socket.destroy();
    this.#settle(({ resolve }) => resolve({ status, text }));
  }
}
