import type { ScreenPop } from '@hotline/shared/contracts/rest/calls';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { isUnwritten, presentToAgent } from './present-call.ts';

/** What an agent sees of a call before he answers, and again after a reload. */
export const screenPop = async (desk: CallDesk, call: StoredCall, offerId: string): Promise<ScreenPop> => ({
  call: await presentToAgent(desk, call),
  offerId,
  ...(call.callerNo ? await desk.tickets.ofCaller(call.callerNo) : { earlier: [], openRepeats: [] }),
  draftId: isUnwritten(call) ? null : await desk.tickets.draftOfCall(call.callId),
});
