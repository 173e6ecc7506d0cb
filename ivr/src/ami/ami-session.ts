import { connect, type Socket } from 'node:net';

/** Asterisk's manager could not be asked, or did not answer: whether it obeyed is not known. */
export class AmiError extends Error {}

/** It refused (`message` as it says it). */
export class AmiRefusal extends AmiError {}

type Settle = (failure: AmiError | null) => void;

const timeoutMs = 5000;
const valueOf = (block: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'imu').exec(block)?.[1]?.trim() ?? '';

/** One connection: actions and their answers are told apart by `ActionID`, whatever order they come in. */
export class AmiSession {
  readonly #socket: Socket;
  readonly #waiting = new Map<string, Settle>();
  #lastId = 0;
  #unread = '';

  constructor(host: string, port: number, onClosed: () => void) {
    this.#socket = connect({ host, port }).setEncoding('utf8').setNoDelay();
    this.#socket.on('data', (part: string) => this.#read(part));
    this.#socket.on('error', (error) => this.#fail(error.message));
    this.#socket.on('close', () => {
      onClosed();
      this.#fail('the connection was closed');
    });
  }

  /** @throws AmiError when it is refused or not answered in time; the connection is given up then */
  ask(action: string, headers: Record<string, string>): Promise<void> {
    const id = String((this.#lastId += 1));
    const lines = Object.entries({ Action: action, ActionID: id, ...headers });
    if (lines.some(([, value]) => /[\r\n]/u.test(value)))
      return Promise.reject(new AmiError('a value has two lines'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#socket.destroy(new Error(`no answer to ${action}`)), timeoutMs);
      this.#waiting.set(id, (failure) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        if (failure) reject(failure);
        else resolve();
      });
      if (this.#socket.destroyed) this.#fail('the connection was closed');
      else this.#socket.write(`${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`);
    });
  }

  end(): void {
    this.#socket.destroy();
  }

  #read(part: string): void {
    const blocks = (this.#unread + part).split('\r\n\r\n');
    this.#unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const isRefused = valueOf(block, 'Response') === 'Error';
      this.#waiting.get(valueOf(block, 'ActionID'))?.(
        isRefused ? new AmiRefusal(valueOf(block, 'Message')) : null,
      );
    }
  }

  #fail(reason: string): void {
    for (const settle of this.#waiting.values()) settle(new AmiError(reason));
  }
}
