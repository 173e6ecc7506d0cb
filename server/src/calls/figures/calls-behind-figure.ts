import type { callsBehind } from '@hotline/shared/contracts/rest/metrics';
import { countsOfCall } from '@hotline/shared/domain/kpi/call-counts';
import { maskPhone } from '@hotline/shared/domain/privacy/mask';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { ticketsOfCalls } from '../../recordings/tickets-of-calls.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

type Query = z.output<NonNullable<typeof callsBehind.query>>;
type Answer = z.input<typeof callsBehind.response>;

const MOST = 500;

/** The calls that add to a figure, by the function that the figure was counted by. */
export async function callsBehindFigure(
  { directory, store }: Pick<Context, 'directory' | 'store'>,
  desk: Pick<CallDesk, 'calls'>,
  { from, to, count }: Query,
): Promise<Answer> {
  const calls: StoredCall[] = [];
  let total = 0;
  for await (const call of desk.calls.past.inboundRecords(from, to)) {
    if (countsOfCall(call)[count] === 0) continue;
    total += 1;
    if (calls.length < MOST) calls.push(call);
  }
  const tickets = await ticketsOfCalls(store, calls);
  const numbersOf = ({ callId }: StoredCall): string[] =>
    (tickets.get(callId) ?? []).flatMap(({ ticketNo }) => ticketNo ?? []);
  return { total, rows: calls.map((call) => rowOf(call, numbersOf(call), directory)) };
}

const rowOf = (
  call: StoredCall,
  ticketNos: string[],
  directory: Context['directory'],
): Answer['rows'][number] => {
  const { callId, callerNo, agentId, arrivedAt, queuedAt, answeredAt, endedAt, wrapMs } = call;
  const until = answeredAt ?? endedAt;
  return {
    callId,
    callerNo: callerNo === null ? null : maskPhone(callerNo),
    agentName: agentId === null ? null : (directory.person(agentId)?.name ?? agentId),
    ticketNos,
    arrivedAt,
    waitedMs: queuedAt === null || until === null ? null : until - queuedAt,
    talkMs: answeredAt === null || endedAt === null ? null : endedAt - answeredAt,
    wrapMs: wrapMs ?? null,
  };
};
