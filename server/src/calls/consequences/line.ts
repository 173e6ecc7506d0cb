import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

export const lineAnswered = async (desk: CallDesk, call: StoredCall): Promise<void> =>
  desk.tickets.settleEmergency(call.callId, 'connected');

const failureWords: Record<CallFactOf<'line-failed'>['reason'], string> = {
  'no-answer': '无人应答',
  busy: '占线',
  rejected: '拒接',
  'trunk-down': '线路中断',
};

/** The citizen stays with the agent; the shift leader is alerted. */
export const lineFailed = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'line-failed'>,
): Promise<void> => {
  await desk.tickets.settleEmergency(call.callId, 'failed');
  await desk.tell({
    id: `${call.callId}:${fact.seq}`,
    kind: 'line-failed',
    ticketNo: call.ticketNo,
    callId: call.callId,
    text: `${fact.line} 未接通（${failureWords[fact.reason]}），来电人仍由话务员接听`,
    at: fact.at,
  });
};
