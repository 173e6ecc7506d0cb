import type { CallFactOf } from '@hotline/shared/contracts/link';
import { settleClaim } from '../../acd/queue.ts';
import { agentTookCallBack } from '../call-backs/call-back.ts';
import { engage } from '../agents/engage.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { moveAgent } from '../desk/move-agent.ts';

export const agentAnswered = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'agent-answered'>,
): Promise<void> => {
  if (call.purpose === 'return') await agentTookCallBack(desk, call.callId);
  // Also of a call-back whose citizen had waited again for the next agent.
  await settleClaim(desk.redis, call.callId, fact.offerId);
  if (call.answeredAt !== fact.at) await desk.tickets.handDraftOn(call.callId, fact.agentId);
  if (call.purpose !== 'inbound') return engage(desk, fact.agentId, call.callId);
  await moveAgent(desk, fact.agentId, null, {
    state: 'talking',
    callId: call.callId,
    offerId: null,
    reason: null,
    resume: null,
  });
};
