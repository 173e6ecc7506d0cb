import type { Actor } from '../../ticket/actor.ts';
import type { Instant } from '../../time/instant.ts';

/** One line of a file's history: who did what when, in his words. */
export interface CaseEntry {
  at: Instant;
  by: Actor;
  act: string;
  text: string;
}

/** What a 督办单, a 差评件 and a 虚假办结 check have in common: a status, a history, stages recorded once. */
export interface CaseFile {
  id: string;
  status: string;
  history: readonly CaseEntry[];
  /** Marks of the stages recorded, see {@link import('./watch.ts')}. */
  fired: readonly string[];
}

/** Every command carries words: the requirement, the reply, the reason. */
export interface CaseCommand {
  type: string;
  text: string;
}
