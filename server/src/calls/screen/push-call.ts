import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { asItsAgentSees, presentCall } from './present-call.ts';

/**
 * Shows the call to its agent and a consulted colleague in full, to who listens masked, and tells the floor that it has changed.
 * @param isWritten as of `presentCall`
 * @param leftBy who has just learned that it goes on without him
 */
export const pushCall = async (
  desk: CallDesk,
  call: StoredCall,
  isWritten?: boolean,
  leftBy?: string,
): Promise<void> => {
  desk.push.callChanged(call.callId);
  const inIt = new Set([call.agentId, call.guest?.agentId, leftBy].filter((id) => typeof id === 'string'));
  if (inIt.size === 0 && !call.monitor) return;
  const view = await presentCall(desk, call, isWritten);
  if (call.monitor) desk.push.toPerson(call.monitor.agentId, 'call', view);
  for (const personId of inIt) desk.push.toPerson(personId, 'call', asItsAgentSees(call, view));
};
