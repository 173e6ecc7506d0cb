import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Clock } from '@hotline/shared/domain/ticket/ticket';
import { sayInstant, verbWords } from '@hotline/shared/words/zh-CN';
import { dated } from './ledger-line.ts';
import type { LedgerLine } from './ledger-line.ts';

/** Extensions stand in the explanation itself, with their approver. */
const explained: readonly TicketEvent['type'][] = ['rule-extension', 'supplement'];

/** Who moved the deadline, when, from and to which instant, and why. */
export function movesOf({ key }: Clock, events: readonly TicketEvent[]): LedgerLine[] {
  let due = startOf(key, events)?.clock.dueAt ?? null;
  return events.flatMap((event) =>
    event.clocks.flatMap((change): LedgerLine[] => {
      if (change.op !== 'move' || change.key !== key) return [];
      const from = due;
      due = change.dueAt;
      if (explained.includes(event.type) || from === due || due === null) return [];
      const before = from === null ? '原待日历载入' : `原到期 ${sayInstant(from)}`;
      const why = `${who(event)}${verbWords[event.type]}：${before}，改为 ${sayInstant(due)}${reasonOf(event)}`;
      return [{ ...dated(event.at), counted: false, why }];
    }),
  );
}

/** A due that somebody set when the clock began, instead of the profile. */
export function ordersOf({ key }: Clock, events: readonly TicketEvent[]): LedgerLine[] {
  const start = startOf(key, events);
  if (start?.event.type !== 'assign-lower' || start.clock.dueAt === null) return [];
  const why = `${who(start.event)}${verbWords['assign-lower']}时指定 ${sayInstant(start.clock.dueAt)} 到期`;
  return [{ ...dated(start.event.at), counted: false, why }];
}

function startOf(
  key: string,
  events: readonly TicketEvent[],
): { event: TicketEvent; clock: Clock } | undefined {
  for (const event of events) {
    const found = event.clocks.find((change) => change.op === 'start' && change.clock.key === key);
    if (found?.op === 'start') return { event, clock: found.clock };
  }
  return undefined;
}

const who = ({ actor }: TicketEvent): string => `${actor.name} `;

const reasonOf = ({ data }: TicketEvent): string =>
  'reason' in data && data.reason !== '' ? `（${data.reason}）` : '';
