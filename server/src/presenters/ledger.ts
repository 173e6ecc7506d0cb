import type { LedgerView } from '@hotline/shared/contracts/rest/ticket-view';
import type { ClockDue } from '@hotline/shared/domain/sla/clock-due';
import { explainClock } from '@hotline/shared/domain/ticket/clock/explain';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Clock, Ticket } from '@hotline/shared/domain/ticket/ticket';
import { clockWords, sayInstant } from '@hotline/shared/words/zh-CN';
import type { Context } from '../context.ts';
import { dated, sayEntry } from './ledger-line.ts';
import type { LedgerLine } from './ledger-line.ts';
import { movesOf, ordersOf } from './ledger-moves.ts';

/**
 * Every deadline of a ticket, explained: start, each day counted or skipped and why, pauses, extensions, and who moved
 * it. The days are those of the calendar by which it was reckoned, which need not be the one in force.
 * @param events of the ticket, in order.
 */
export const presentLedger = (
  context: Context,
  ticket: Ticket,
  events: readonly TicketEvent[],
): LedgerView[] =>
  ticket.clocks.map((clock) => ({
    key: clock.key,
    name: clock.name,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    lines: linesOf(context, ticket, clock, events),
    result: resultOf(clock),
  }));

function linesOf(
  context: Context,
  ticket: Ticket,
  clock: Clock,
  events: readonly TicketEvent[],
): LedgerLine[] {
  const ordered = ordersOf(clock, events);
  const moves = movesOf(clock, events);
  if (ordered.length > 0) return [...ordered, ...moves];
  const { due, version } = explained(context, ticket, clock);
  const older = version === null ? [] : [{ date: '', counted: false, why: `按第 ${version} 版工作日历` }];
  const lines = [...older, ...(due?.ledger.map(sayEntry) ?? []), ...moves];
  const unexplained = clock.dueAt !== null && due?.dueAt !== clock.dueAt && moves.length === 0;
  if (!unexplained) return lines;
  return [...lines, { ...dated(clock.dueAt!), counted: true, why: `调整至 ${sayInstant(clock.dueAt!)}` }];
}

/** By the newest calendar that gives the due; by the one in force where none does, as a ruling moved it. */
function explained(
  { rules }: Context,
  ticket: Ticket,
  clock: Clock,
): { due: ClockDue | undefined; version: number | null } {
  const profile = ticket.profile ? rules.profile(ticket.profile) : rules.profileFor(ticket);
  const under = (version: number) => {
    const { calendar, calendarOf } = rules.grounds(version);
    return explainClock(ticket, clock, { calendar, calendarOf, profile });
  };
  const [inForce = 1, ...older] = rules.calendarVersions().toReversed();
  const now = under(inForce);
  if (now?.dueAt === clock.dueAt) return { due: now, version: null };
  const version = older.find((one) => under(one)?.dueAt === clock.dueAt);
  return version === undefined ? { due: now, version: null } : { due: under(version), version };
}

function resultOf({ name, dueAt, metAt, cancelledAt }: Clock): string {
  const word = clockWords[name];
  if (metAt !== null) {
    const late = dueAt !== null && metAt > dueAt;
    return `${word}：${sayInstant(metAt)} ${late ? '超期完成' : '按时完成'}`;
  }
  if (cancelledAt !== null) return `${word}：${sayInstant(cancelledAt)} 终止`;
  return dueAt === null ? `${word}：待日历载入` : `${word}：${sayInstant(dueAt)} 到期`;
}
