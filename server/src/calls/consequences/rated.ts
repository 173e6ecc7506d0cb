import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

/** The key after a call-back rates the outcome; after any other call it rates the call and stays on its record. */
export const rated = async (desk: CallDesk, call: StoredCall, fact: CallFactOf<'rated'>): Promise<void> => {
  if (call.purpose !== 'callback' || !call.ticketNo || fact.digit === null) return;
  await desk.tickets.rateByKey(call.ticketNo, call.callId, Number(fact.digit));
};
