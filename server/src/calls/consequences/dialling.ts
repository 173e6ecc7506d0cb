import type { CallFactOf } from '@hotline/shared/contracts/link';
import { engage } from '../agents/engage.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

export const dialling = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'dialling'>,
): Promise<void> => {
  if (fact.purpose === 'return') return; // his telephone rings, as for a caller
  await engage(desk, fact.agentId, call.callId);
};
