import type { ClockName } from '../../sla/vocabulary.ts';
import type { Reckoning } from '../context.ts';
import type { Ticket } from '../ticket.ts';
import { reckonAnew } from './reckon-anew.ts';

/** A running deadline that other grounds would move. */
export interface DueMove {
  clockKey: string;
  clock: ClockName;
  /** Body that answers for it; `null` = the hotline. */
  owner: string | null;
  from: number | null;
  to: number;
  /** It is over under the new grounds though not under the old: its owner is given the time to sign. */
  becomesLate: boolean;
  /** It was over and is not any more. */
  isRelieved: boolean;
}

/** What `reckonAnew` would do, for a preview. */
export function dueMoves(ticket: Ticket, context: Reckoning): DueMove[] {
  const { now } = context;
  const changes = reckonAnew(ticket, context);
  if (changes.length === 0) return [];
  const strict = new Map(
    reckonAnew(ticket, context, 'none').flatMap((one) => (one.op === 'move' ? [[one.key, one.dueAt]] : [])),
  );
  return changes.flatMap((change): DueMove[] => {
    const clock = ticket.clocks.find((one) => change.op === 'move' && one.key === change.key);
    if (change.op !== 'move' || !clock || change.dueAt === null || change.dueAt === clock.dueAt) return [];
    const from = clock.dueAt;
    const wasLate = from !== null && from <= now;
    const meant = strict.get(change.key) ?? change.dueAt;
    return [
      {
        clockKey: clock.key,
        clock: clock.name,
        owner: clock.owner,
        from,
        to: change.dueAt,
        becomesLate: !wasLate && meant <= now,
        isRelieved: wasLate && change.dueAt > now,
      },
    ];
  });
}
