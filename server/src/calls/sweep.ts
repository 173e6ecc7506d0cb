import type { AgentRecord } from '../acd/agent-record.ts';
import { allAgents } from '../acd/agents.ts';
import { forEachExpiredLease } from '../acd/leases.ts';
import { forEachForsaken } from '../acd/lost-agents.ts';
import { allClaims } from '../acd/queue.ts';
import { alignWaiting } from './align-waiting.ts';
import { announcePositions } from './announce-positions.ts';
import type { CallDesk } from './call-desk.ts';
import { distributeCalls } from './distribute-calls.ts';
import { endWrapUps } from './end-wrap-ups.ts';
import { giveBack } from './give-back.ts';
import { tendCallBacks } from './tend-call-backs.ts';
import { moveAgent } from './move-agent.ts';
import { keepSpans } from './keep-spans.ts';
import { signOutGone } from './sign-out-gone.ts';
import { softphoneLost } from './softphone-registered.ts';
import { takeOverLost } from './take-over-lost.ts';

/** What time does to agents and offers; runs every second in every server process, harmless when run twice. */
export const sweep = async (desk: CallDesk): Promise<void> => {
  const now = desk.now();
  await forEachExpiredLease(desk.redis, now, (agentId) => softphoneLost(desk, agentId));
  await forEachForsaken(desk.redis, now, (callId) => takeOverLost(desk, callId));
  await endWrapUps(desk);
  const stale = (await allClaims(desk.redis)).filter((claim) => now - claim.at > 2 * desk.timers.ringMs);
  for (const claim of stale) await giveBack(desk, claim, 'no-answer');
  const agents = await allAgents(desk.redis);
  await freeForgotten(desk, agents, now);
  await signOutGone(desk, agents, now);
  await keepSpans(desk);
  await tendCallBacks(desk, now);
  const aligned = await alignWaiting(desk);
  await announcePositions(desk, now);
  if (aligned || stale.length > 0) await distributeCalls(desk);
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
