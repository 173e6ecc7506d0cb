import type { Instant } from '../../time/instant.ts';
import type { CaseFile } from './case-file.ts';
import { firingMark } from './watch.ts';
import type { CaseFiring } from './watch.ts';
import type { Actor } from '../../ticket/actor.ts';

/** The file with stages recorded, each once; the history says how late each was noticed. */
export function recordFirings<S extends CaseFile>(
  state: S,
  firings: readonly CaseFiring[],
  now: Instant,
  by: Actor,
): S {
  return {
    ...state,
    fired: [...state.fired, ...firings.map(firingMark)],
    history: [
      ...state.history,
      ...firings.map(({ clock, stage, dueAt }) => ({
        at: now,
        by,
        act: `fire:${clock}`,
        text: `${stage}@${dueAt}`,
      })),
    ],
  };
}
