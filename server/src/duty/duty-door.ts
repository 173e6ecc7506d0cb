import type { DutyDoor } from '../calls/desk/call-desk.ts';
import type { Context } from '../context.ts';
import { callConfirmed, callEnded } from './settle-summons.ts';

export const dutyDoor = (context: Context): DutyDoor => ({
  confirmed: (callId) => callConfirmed(context, callId),
  ended: (callId) => callEnded(context, callId),
});
