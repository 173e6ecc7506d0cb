import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../call-desk.ts';
import type { StoredCall } from '../call-store.ts';
import { distributeCalls } from '../distribute-calls.ts';
import { giveBack } from '../give-back.ts';

export const offerFailed = async (
  desk: CallDesk,
  _call: StoredCall,
  fact: CallFactOf<'offer-failed'>,
): Promise<void> => {
  await giveBack(desk, fact, fact.reason);
  await distributeCalls(desk);
};
