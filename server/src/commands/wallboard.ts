import type { Wallboard } from '@hotline/shared/contracts/rest/supervision';
import { civilDayOf, instantOf } from '@hotline/shared/domain/time/civil-date';
import type { Context } from '../context.ts';
import { by } from '../store/models/ticket-indexes.ts';

/** 运行大屏: the floor from the calls, the day's figures from the tickets. The day is China's. */
export async function wallboard({ store, clock, ports }: Context): Promise<Wallboard> {
  const now = clock.now();
  const since = instantOf(civilDayOf(now), 0);
  const [floor, accepted, answeredAtOnce, closed] = await Promise.all([
    ports.floor(since),
    store.tickets.countDocuments({ 'state.acceptedAt': { $gte: since } }, { hint: by('accepted') }),
    store.tickets.countDocuments(
      { 'state.status': 'answered', 'state.statusSince': { $gte: since } },
      { hint: by('answered') },
    ),
    store.tickets.countDocuments({ 'state.closedAt': { $gte: since } }, { hint: by('closed') }),
  ]);
  const { today, ...rest } = floor;
  return { at: now, ...rest, today: { ...today, tickets: accepted, answeredAtOnce, closed } };
}
