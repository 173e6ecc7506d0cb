import type { StateSpan } from '../../acd/agent-record.ts';
import { allAgents } from '../../acd/agents.ts';
import { passSpans } from '../../acd/spans.ts';
import type { CallDesk } from '../desk/call-desk.ts';

/** What agents did goes to the store; wrap-up is noted on the call before it. */
export const keepSpans = (desk: CallDesk): Promise<void> =>
  passSpans(desk.redis, async (spans) => {
    await desk.spans.keep(spans);
    for (const { state, callId, from, to } of spans)
      if (state === 'wrap-up' && callId) await desk.calls.wrappedUp(callId, to - from);
  });

/** Spans that touch a period, those that go on now as well. */
export async function spansBetween(desk: CallDesk, from: number, to: number): Promise<StateSpan[]> {
  await keepSpans(desk);
  const now = desk.now();
  const going = (await allAgents(desk.redis)).map(({ agentId, state, since }) => ({
    agentId,
    state,
    from: since,
    to: now,
  }));
  return [...(await desk.spans.between(from, to)), ...going];
}
