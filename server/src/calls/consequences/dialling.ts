import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { moveAgent } from '../desk/move-agent.ts';

export const dialling = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'dialling'>,
): Promise<void> => {
  if (fact.purpose === 'return') return; // his telephone rings, as for a caller
  await moveAgent(desk, fact.agentId, null, {
    state: 'talking',
    callId: call.callId,
    offerId: null,
    reason: null,
    resume: null,
  });
};
