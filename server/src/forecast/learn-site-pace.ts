import { learnPace } from '@hotline/shared/domain/forecast/pace';
import type { Pace } from '@hotline/shared/domain/forecast/pace';
import { DAY, MINUTE } from '@hotline/shared/domain/time/instant';
import type { Context } from '../context.ts';
import { rawTickets } from '../store/ticket-repository.ts';
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

/** The latest closed first: until it is archived, a ticket's `dueAt` is the end of its 30 days. */
async function learn({ store, rules }: Context, now: number): Promise<SitePace> {
  const tickets = await rawTickets(store)
    .find({ 'state.status': { $in: ['awaiting-review', 'awaiting-callback', 'closed', 'archived'] } })
    .project<Pick<TicketDocument, 'state'>>({ 'state.matter.category': 1, 'state.clocks': 1 })
    .sort({ dueAt: -1 })
    .limit(MOST)
    .toArray();
  const done = tickets
    .flatMap(({ state }) => doneMatters(state))
    .filter(({ doneAt }) => doneAt > now - HISTORY);
  const since = done.reduce((least, { startedAt }) => Math.min(least, startedAt), now - DAY);
  return { pace: learnPace(done, rules.calendar(), since, now), matters: done.length };
}
