import type { lostCallers as contract } from '@hotline/shared/contracts/rest/metrics';
import { countsOfCallBack } from '@hotline/shared/domain/kpi/call-counts';
import { maskPhone } from '@hotline/shared/domain/privacy/mask';
import type { z } from 'zod';
import type { Period } from '../../kpi/tallies.ts';
import type { CallDesk } from '../desk/call-desk.ts';

type Query = z.output<NonNullable<typeof contract.query>>;
type Answer = z.input<typeof contract.response>;

/** Who was lost in a period, and when he was dialled again for the first time. */
export async function lostBetween(
  { calls, callBacks }: Pick<CallDesk, 'calls' | 'callBacks'>,
  { from, to }: Period,
) {
  const lost = await callBacks.askedBetween(from, to);
  const dialled = await calls.past.arrivals(lost.flatMap(({ callId }) => callId ?? []));
  return lost.map((one) => ({
    ...one,
    dialledAt: one.callId === null ? null : (dialled.get(one.callId) ?? null),
  }));
}

/** Those behind 回拨率, counted by the function that the figure was counted by, the latest first. */
export async function lostCallersBehind(
  desk: Pick<CallDesk, 'calls' | 'callBacks'>,
  { from, to, count }: Query,
): Promise<Answer> {
  const lost = await lostBetween(desk, { from, to });
  return lost
    .filter((one) => countsOfCallBack(one)[count] > 0)
    .toSorted((a, b) => b.askedAt - a.askedAt)
    .map(({ lostCallId, number, reason, state, askedAt, dialledAt }) => ({
      lostCallId,
      number: maskPhone(number),
      reason,
      state,
      askedAt,
      dialledAt,
    }));
}
