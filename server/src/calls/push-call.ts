import type { CallDesk } from './call-desk.ts';
import type { StoredCall } from './call-store.ts';
import { presentCall, presentToAgent } from './present-call.ts';

/** Shows the call to its agent and a consulted colleague in full and to the floor masked. */
export const pushCall = async (desk: CallDesk, call: StoredCall): Promise<void> => {
  desk.push.toFloor('call', await presentCall(desk, call));
  if (call.monitor) desk.push.toPerson(call.monitor.agentId, 'call', await presentCall(desk, call));
  for (const personId of [call.agentId, call.guest?.agentId])
    if (personId) desk.push.toPerson(personId, 'call', await presentToAgent(desk, call));
};
