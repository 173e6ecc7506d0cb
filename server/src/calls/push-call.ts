import type { CallDesk } from './call-desk.ts';
import type { StoredCall } from './stored-call.ts';
import { asItsAgentSees, presentCall } from './present-call.ts';

/**
 * Shows the call to its agent and a consulted colleague in full and to the floor masked.
 * @param isWritten as of `presentCall`
 * @param leftBy who has just learned that it goes on without him
 */
export const pushCall = async (
  desk: CallDesk,
  call: StoredCall,
  isWritten?: boolean,
  leftBy?: string,
): Promise<void> => {
  const view = await presentCall(desk, call, isWritten);
  desk.push.toFloor('call', view);
  if (call.monitor) desk.push.toPerson(call.monitor.agentId, 'call', view);
  for (const personId of new Set([call.agentId, call.guest?.agentId, leftBy]))
    if (personId) desk.push.toPerson(personId, 'call', asItsAgentSees(call, view));
};
