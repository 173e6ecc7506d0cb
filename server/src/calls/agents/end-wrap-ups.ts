import { findAgent } from '../../acd/agents.ts';
import { forEachEndedWrapUp } from '../../acd/wrap-ups.ts';
import { afterWrapUp } from './after-wrap-up.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';
import { moveAgent } from '../desk/move-agent.ts';

/** Agents whose wrap-up is over are ready, and the next callers theirs; who took one over or dialled from 示忙 is what he was before. */
export const endWrapUps = async (desk: CallDesk): Promise<void> => {
  const done = await forEachEndedWrapUp(desk.redis, desk.now(), async (agentId) => {
    await moveAgent(desk, agentId, ['wrap-up'], afterWrapUp(await findAgent(desk.redis, agentId)));
  });
  if (done > 0) await distributeCalls(desk);
};
