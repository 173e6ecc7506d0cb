import type { CallMetricsView } from '@hotline/shared/contracts/rest/metrics';
import { busyStates, staffedStates, timeByDay } from '@hotline/shared/domain/kpi/staffed-time';
import { countsOfCall, countsOfCallBack, noCalls } from '@hotline/shared/domain/kpi/call-counts';
import { callMetrics } from '@hotline/shared/domain/kpi/call-metrics';
import type { CallCounts } from '@hotline/shared/domain/kpi/call-metrics';
import { addCounts } from '@hotline/shared/domain/kpi/counts';
import { civilDayOf, instantOf } from '@hotline/shared/domain/time/civil-date';
import type { Context } from '../../context.ts';
import type { Period } from '../../kpi/tallies.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { by } from '../../store/models/ticket-indexes.ts';
import { spansBetween } from '../agents/keep-spans.ts';
import { lostBetween } from './lost-callers.ts';
import { type TicketCount, ticketsOfCalls } from './tickets-of-calls.ts';

/** 话务指标 of a period by the day of arrival in China, from the call records themselves. */
export async function callFigures(
  { store }: Pick<Context, 'store'>,
  desk: CallDesk,
  { from, to }: Period,
): Promise<CallMetricsView> {
  const days = new Map<number, CallCounts>();
  const add = (at: number, counts: CallCounts): void => {
    const day = instantOf(civilDayOf(at));
    days.set(day, addCounts(days.get(day) ?? noCalls, counts));
  };
  for await (const call of desk.calls.past.inbound(from, to)) add(call.arrivedAt, countsOfCall(call));
  for (const lost of await lostBetween(desk, { from, to })) add(lost.askedAt, countsOfCallBack(lost));
  const spans = await spansBetween(desk, from, to);
  for (const [day, staffedMs] of timeByDay(staffedStates, spans, from, to))
    add(day, { ...noCalls, staffedMs });
  for (const [day, busyMs] of timeByDay(busyStates, spans, from, to)) add(day, { ...noCalls, busyMs });
  const count = (name: TicketCount) =>
    store.tickets.countDocuments(ticketsOfCalls(name, { from, to }), { hint: by('accepted') });
  const tickets = {
    ...noCalls,
    accepted: await count('accepted'),
    answeredAtOnce: await count('answeredAtOnce'),
  };
  const counts = [...days.values(), tickets].reduce(addCounts, noCalls);
  return {
    at: desk.now(),
    from,
    to,
    counts,
    metrics: callMetrics(counts),
    days: [...days]
      .toSorted(([a], [b]) => a - b)
      .map(([day, ofDay]) => ({ day, counts: ofDay, metrics: callMetrics(ofDay) })),
  };
}
