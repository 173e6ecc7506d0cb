import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

/** A call can be heard when it has ended and something of it was recorded, whichever is told last. */
export const tellRecording = async (desk: CallDesk, call: StoredCall): Promise<void> => {
  if (call.endedAt !== null && call.recordings.length > 0) desk.push.recordingKept(call.callId);
};
