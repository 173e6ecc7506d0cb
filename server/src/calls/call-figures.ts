import type { CallMetricsView } from '@hotline/shared/contracts/rest/metrics';
import { staffedByDay } from '@hotline/shared/domain/kpi/staffed-time';
import { countsOfCall, countsOfCallBack, noCalls } from '@hotline/shared/domain/kpi/call-counts';
import { callMetrics } from '@hotline/shared/domain/kpi/call-metrics';
import type { CallCounts } from '@hotline/shared/domain/kpi/call-metrics';
import { addCounts } from '@hotline/shared/domain/kpi/counts';
import { civilDayOf, instantOf } from '@hotline/shared/domain/time/civil-date';
import type { Context } from '../context.ts';
import type { CallDesk } from './call-desk.ts';
import { spansBetween } from './keep-spans.ts';

interface Period {
  from: number;
  /** Exclusive. */
  to: number;
}

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
  for await (const call of desk.calls.inboundBetween(from, to)) add(call.arrivedAt, countsOfCall(call));
  const lost = await desk.callBacks.askedBetween(from, to);
  const dialled = await desk.calls.arrivals(lost.flatMap(({ callId }) => callId ?? []));
  for (const { askedAt, callId } of lost) {
    add(askedAt, countsOfCallBack({ askedAt, dialledAt: callId ? (dialled.get(callId) ?? null) : null }));
  }
  for (const [day, staffedMs] of staffedByDay(await spansBetween(desk, from, to), from, to))
    add(day, { ...noCalls, staffedMs });
  const accepted: object = { 'state.acceptedAt': { $gte: from, $lt: to }, 'state.source': 'phone' };
  const tickets = {
    ...noCalls,
    accepted: await store.tickets.countDocuments(accepted),
    answeredAtOnce: await store.tickets.countDocuments({ ...accepted, 'state.ending.code': 'answered' }),
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
