import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { callFact, type CallFact } from '@hotline/shared/contracts/link';

/** Facts that the server has not received yet, oldest first; they outlive this process. */
export class Journal {
  readonly #file: string;
  #waiting: CallFact[];
  #dirty = false;

  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    this.#waiting = existsSync(file) ? read(file) : [];
    this.#rewrite();
  }

  append(fact: CallFact): void {
    this.#waiting.push(fact);
    this.#dirty = true;
    appendFileSync(this.#file, `${JSON.stringify(fact)}\n`, { mode: 0o600 });
  }

  /** The calls that have facts waiting. */
  calls(): Set<string> {
    return new Set(this.#waiting.map((fact) => fact.callId));
  }

  oldest(callId: string): CallFact | undefined {
    return this.#waiting.find((fact) => fact.callId === callId);
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** The server has it. The file is emptied when nothing waits any more: a crash may send again, never lose. */
  drop(fact: CallFact): void {
    this.#waiting = this.#waiting.filter((one) => one !== fact);
    if (this.#waiting.length === 0 && this.#dirty) this.#rewrite();
  }

  #rewrite(): void {
    writeFileSync(this.#file, this.#waiting.map((fact) => `${JSON.stringify(fact)}\n`).join(''), {
      mode: 0o600,
    });
    this.#dirty = false;
  }
}

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
