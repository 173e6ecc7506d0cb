import { takeEndedWrapUps } from '../acd/wrap-ups.ts';
import type { CallDesk } from './call-desk.ts';
import { distributeCalls } from './distribute-calls.ts';
import { moveAgent } from './move-agent.ts';

/** Agents whose wrap-up is over are ready, and the next callers theirs. */
export const endWrapUps = async (desk: CallDesk): Promise<void> => {
  const done = await takeEndedWrapUps(desk.redis, desk.now());
  for (const agentId of done) await moveAgent(desk, agentId, ['wrap-up'], { state: 'ready', reason: null });
  if (done.length > 0) await distributeCalls(desk);
};
