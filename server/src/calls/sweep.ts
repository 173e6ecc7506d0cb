import { forEachExpiredLease } from '../acd/leases.ts';
import { forEachForsaken } from '../acd/lost-agents.ts';
import { allClaims } from '../acd/queue.ts';
import { alignWaiting } from './waiting/align-waiting.ts';
import { announcePositions } from './waiting/announce-positions.ts';
import type { CallDesk } from './desk/call-desk.ts';
import { distributeCalls } from './waiting/distribute-calls.ts';
import { endWrapUps } from './agents/end-wrap-ups.ts';
import { giveBack } from './call-backs/give-back.ts';
import { softphoneLost } from './agents/softphone-registered.ts';
import { takeOverLost } from './waiting/take-over-lost.ts';

/** What time does to agents and offers; runs every second in every server process, harmless when run twice. */
export const sweep = async (desk: CallDesk): Promise<void> => {
  const now = desk.now();
  const [claims] = await Promise.all([
    allClaims(desk.redis),
    forEachExpiredLease(desk.redis, now, (agentId) => softphoneLost(desk, agentId)),
    forEachForsaken(desk.redis, now, (callId) => takeOverLost(desk, callId)),
    endWrapUps(desk),
  ]);
  const stale = claims.filter((claim) => now - claim.at > 2 * desk.timers.ringMs);
  for (const claim of stale) await giveBack(desk, claim, 'no-answer');
  const aligned = await alignWaiting(desk);
  await announcePositions(desk, now);
  if (aligned || stale.length > 0) await distributeCalls(desk);
};
