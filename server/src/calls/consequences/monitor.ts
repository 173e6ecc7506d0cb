import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';
import { letGo } from '../orders/supervise-call.ts';

/** He hung up, or his telephone was not reached. */
export const monitorLeft = async (
  desk: CallDesk,
  call: StoredCall,
  { agentId }: CallFactOf<'monitor-left'>,
): Promise<void> => {
  await letGo(desk, agentId, call.callId);
  await distributeCalls(desk);
};
