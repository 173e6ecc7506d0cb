import { Binary, type Document } from 'bson';
import { decode, decodeBody, encode } from '../bson/encode.ts';
import { documentAt, findElement } from '../bson/scan.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../errors/command-error.ts';
import { ScramExchange, type Verifier } from './scram.ts';

const MECHANISM = 'SCRAM-SHA-256';
/** What a client may ask before it has signed in. */
const OPEN_COMMANDS = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'ping',
  'buildInfo',
  'buildinfo',
  'endSessions',
  'logout',
]);

/** Whether one client connection has signed in, and how far it has come. */
export class Login {
  readonly #verifier: Verifier | undefined;
  #exchange: ScramExchange | undefined;
  #skipEmptyExchange = false;
  #signedIn: boolean;

  /** Without a verifier everybody who can reach the socket is let in. */
  constructor(verifier: Verifier | undefined) {
    this.#verifier = verifier;
    this.#signedIn = verifier === undefined;
  }

  get signedIn(): boolean {
    return this.#signedIn;
  }

  /** Throws 13 when the command needs a signed-in client and this one is not. */
  require(command: Command): void {
    if (this.#signedIn || OPEN_COMMANDS.has(command.name)) return;
    throw new CommandError(13, `Command ${command.name} requires authentication`);
  }

  /** Answers saslStart and saslContinue; undefined for any other command. */
  answer(command: Command): Buffer | undefined {
    if (command.name === 'saslStart') return encode({ ...this.#start(decodeBody(command)), ok: 1 });
    if (command.name === 'saslContinue') return encode({ ...this.#continue(decodeBody(command)), ok: 1 });
    return undefined;
  }

  /** Adds to the reply of `hello` what it asked of authentication: the mechanisms, and a first step taken at once. */
  greet(command: Command, reply: Buffer): Buffer {
    const asked = findElement(command.body, 'speculativeAuthenticate');
    const mechanisms = findElement(command.body, 'saslSupportedMechs');
    if (!this.#verifier || (!asked && !mechanisms)) return reply;
    const whole = decode(reply);
    if (mechanisms) whole['saslSupportedMechs'] = [MECHANISM];
    const start = asked && decode(documentAt(command.body, asked));
    if (start?.['mechanism'] === MECHANISM) whole['speculativeAuthenticate'] = this.#start(start);
    return encode(whole);
  }

  #start(asked: Document): Document {
    if (asked['mechanism'] !== MECHANISM) throw new CommandError(334, `the mechanism is ${MECHANISM}`);
    if (!this.#verifier) throw new CommandError(18, 'this gateway has no users');
    this.#skipEmptyExchange = asked['options']?.skipEmptyExchange === true;
    this.#exchange = new ScramExchange(this.#verifier, textOf(asked['payload']));
    return this.#step(this.#exchange.challenge(), false);
  }

  #continue(asked: Document): Document {
    const payload = textOf(asked['payload']);
    if (this.#signedIn && payload === '') return this.#step('', true);
    const final = this.#exchange?.verify(payload);
    this.#exchange = undefined;
    if (final === undefined) throw new CommandError(18, 'Authentication failed.');
    this.#signedIn = true;
    return this.#step(final, this.#skipEmptyExchange);
  }

  #step(payload: string, done: boolean): Document {
    return { conversationId: 1, done, payload: new Binary(Buffer.from(payload)) };
  }
}

function textOf(payload: unknown): string {
  if (payload instanceof Uint8Array) return Buffer.from(payload).toString();
  throw new CommandError(9, 'payload must be binary');
}
