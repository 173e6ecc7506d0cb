import type { CallDesk } from './call-desk.ts';
import type { StoredCall } from './call-store.ts';
import { presentCall, presentToAgent } from './present-call.ts';

/** Shows the call to its agent in full and to the floor masked. */
export const pushCall = async (desk: CallDesk, call: StoredCall): Promise<void> => {
  desk.push.toFloor('call', await presentCall(desk, call));
  if (call.agentId) desk.push.toPerson(call.agentId, 'call', await presentToAgent(desk, call));
};
