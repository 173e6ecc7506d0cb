import type { CallFactOf } from '@hotline/shared/contracts/link';
import { findClaim } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';
import { giveBack } from '../call-backs/give-back.ts';

export const offerFailed = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'offer-failed'>,
): Promise<void> => {
  await giveBack(desk, await offerOf(desk, call, fact), fact.reason);
  await distributeCalls(desk);
};

/** In a call-back the queue knows the citizen by the call-back's id, and the offer by another than the call's. */
const offerOf = async (desk: CallDesk, { callId, purpose }: StoredCall, fact: CallFactOf<'offer-failed'>) => {
  const wanted = purpose === 'return' ? await desk.callBacks.ofCall(callId) : null;
  const claim = wanted && (await findClaim(desk.redis, wanted._id));
  return claim ?? fact;
};
