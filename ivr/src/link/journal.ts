import {
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { callFact, type CallFact } from '@hotline/shared/contracts/link';

/** As the contract allows. */
const mostAtOnce = 100;

/** Facts that the server has not received yet, oldest first in each call; they outlive this process. */
export class Journal {
  readonly #file: number;
  readonly #waiting = new Map<string, CallFact[]>();
  readonly #complain: (error: unknown) => void;
  #size = 0;

  /** @param complain told when a fact could not be written: it is kept in memory, and the call goes on */
  constructor(file: string, complain: (error: unknown) => void = () => undefined) {
    this.#complain = complain;
    mkdirSync(dirname(file), { recursive: true });
    const left = existsSync(file) ? read(file) : [];
    for (const fact of left) this.#add(fact);
    writeFileSync(file, left.map(line).join(''), { mode: 0o600 });
    this.#file = openSync(file, 'a', 0o600);
  }

  append(fact: CallFact): void {
    this.#add(fact);
    try {
      writeSync(this.#file, line(fact));
    } catch (error) {
      this.#complain(error);
    }
  }

  /** The calls that have facts waiting. */
  calls(): Iterable<string> {
    return this.#waiting.keys();
  }

  /** Those of a call that wait longest, in their order. */
  oldest(callId: string): CallFact[] {
    return this.#waiting.get(callId)?.slice(0, mostAtOnce) ?? [];
  }

  get size(): number {
    return this.#size;
  }

  /** The server has them. The file is emptied when nothing waits any more: a crash may send again, never lose. */
  drop(callId: string, taken: readonly CallFact[]): void {
    const ofCall = this.#waiting.get(callId) ?? [];
    const left = ofCall.filter((one) => !taken.includes(one));
    if (left.length === ofCall.length) return;
    if (left.length > 0) this.#waiting.set(callId, left);
    else this.#waiting.delete(callId);
    this.#size -= ofCall.length - left.length;
    if (this.#size === 0) ftruncateSync(this.#file);
  }

  #add(fact: CallFact): void {
    const ofCall = this.#waiting.get(fact.callId);
    if (ofCall) ofCall.push(fact);
    else this.#waiting.set(fact.callId, [fact]);
    this.#size += 1;
  }
}

const line = (fact: CallFact): string => `${JSON.stringify(fact)}\n`;

/** A line that a crash cut short is skipped. */
function read(file: string): CallFact[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [callFact.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
}
