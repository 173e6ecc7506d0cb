import { findAgent } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { moveAgent } from '../desk/move-agent.ts';

/** He is in this call. Who was in it before goes back, when it is over, to what he was: a leader who listened, one who dialled it from 示忙. */
export const engage = async (desk: CallDesk, agentId: string, callId: string): Promise<void> => {
  const before = await findAgent(desk.redis, agentId);
  const isHere = before?.state === 'talking' && before.callId === callId;
  const anew = isHere ? {} : { reason: null, resume: null };
  await moveAgent(desk, agentId, null, { state: 'talking', callId, offerId: null, ...anew });
};
