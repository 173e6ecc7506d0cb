import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

const hourMs = 3_600_000;

/** The call goes on; the office is told once an hour, however many calls it concerns. */
export const recordingFailed = async (
  desk: CallDesk,
  call: StoredCall,
  { at }: CallFactOf<'recording-failed'>,
): Promise<void> =>
  desk.tell({
    id: `recording-failed:${call.nodeId}:${Math.floor(at / hourMs)}`,
    kind: 'recording-failed',
    ticketNo: null,
    callId: call.callId,
    text: '通话录音写入失败，请检查录音磁盘；通话不受影响',
    at,
  });
