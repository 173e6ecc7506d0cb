import type { AgentRecord } from '../acd/agent-record.ts';
import { allAgents } from '../acd/agents.ts';
import type { CallDesk } from './desk/call-desk.ts';
import { distributeCalls } from './waiting/distribute-calls.ts';
import { keepSpans } from './agents/keep-spans.ts';
import { moveAgent } from './desk/move-agent.ts';
import { signOutGone } from './agents/sign-out-gone.ts';
import { tendCallBacks } from './call-backs/tend-call-backs.ts';

/** What a crash has left behind, and what nobody waits for; runs in every server process, harmless when run twice. */
export const tidyFloor = async (desk: CallDesk): Promise<void> => {
  const now = desk.now();
  const agents = await allAgents(desk.redis);
  await freeForgotten(desk, agents, now);
  await signOutGone(desk, agents, now);
  await keepSpans(desk);
  if (await tendCallBacks(desk, now)) await distributeCalls(desk);
};

/** An agent to whom a call was brought by a process that died before it rang: nothing else would ever free him. */
const freeForgotten = async (desk: CallDesk, agents: readonly AgentRecord[], now: number): Promise<void> => {
  const long = agents.filter(
    ({ state, since }) => state === 'offered' && now - since > 3 * desk.timers.ringMs,
  );
  for (const { agentId, offerId } of long)
    await moveAgent(
      desk,
      agentId,
      ['offered'],
      { state: 'ready', callId: null, offerId: null },
      offerId ?? '',
    );
};
