import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { wrapUp } from './ended.ts';

export const agentLeft = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'agent-left'>,
): Promise<void> => wrapUp(desk, fact.agentId, call.callId);
