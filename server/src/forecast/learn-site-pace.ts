import { learnPace } from '@hotline/shared/domain/forecast/pace';
import type { Pace } from '@hotline/shared/domain/forecast/pace';
import { DAY, MINUTE } from '@hotline/shared/domain/time/instant';
import type { Context } from '../context.ts';
import { rawTickets } from '../store/ticket-repository.ts';
import { by } from '../store/models/ticket-indexes.ts';
import type { TicketDocument } from '../store/models/ticket.ts';
import { doneMatters } from './matter-of.ts';

export interface SitePace {
  pace: Pace;
  matters: number;
}

const HISTORY = 180 * DAY;
const MOST = 20_000;
const KEPT_MS = 10 * MINUTE;

const known = new WeakMap<Context['store'], { at: number; learnt: Promise<SitePace> }>();

/** The pace of the site's bodies over the last 180 days, learnt anew every ten minutes at most. */
export function sitePace(context: Context): Promise<SitePace> {
  const now = context.clock.now();
  const found = known.get(context.store);
  if (found && Math.abs(now - found.at) < KEPT_MS) return found.learnt;
  const learnt = learn(context, now);
  known.set(context.store, { at: now, learnt });
  learnt.catch(() => known.delete(context.store));
  return learnt;
}

async function learn({ store, rules }: Context, now: number): Promise<SitePace> {
  const tickets = await answered(store, Math.max(0, now - HISTORY));
  const done = tickets
    .flatMap(({ state }) => doneMatters(state))
    .filter(({ doneAt }) => doneAt > now - HISTORY);
  const since = done.reduce((least, { startedAt }) => Math.min(least, startedAt), now - DAY);
  return { pace: learnPace(done, rules.calendar(), since, now), matters: done.length };
}

type Answered = Pick<TicketDocument, 'state'>;
const fields = { 'state.matter.category': 1, 'state.clocks': 1 } as const;

/** What the bodies are done with: waiting for review or call-back, then what was closed since, the latest first. */
async function answered(store: Context['store'], since: number): Promise<Answered[]> {
  const tickets = rawTickets(store);
  const [judged, closed] = await Promise.all([
    tickets
      .find(
        { 'state.status': { $in: ['awaiting-review', 'awaiting-callback'] } },
        { hint: by('state.status_1_dueAt_1') },
      )
      .project<Answered>(fields)
      .limit(MOST)
      .toArray(),
    tickets
      .find({ 'state.closedAt': { $gt: since } }, { hint: by('closed'), sort: { 'state.closedAt': -1 } })
      .project<Answered>(fields)
      .limit(MOST)
      .toArray(),
  ]);
  return [...judged, ...closed].slice(0, MOST);
}
