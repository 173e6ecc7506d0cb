import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../call-desk.ts';
import type { StoredCall } from '../call-store.ts';

/** Emergency lines that call us go before everybody and hear no greeting (国办发〔2022〕12号). */
const emergencyPriority = 9;

export const arrived = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'arrived'>,
): Promise<void> => {
  const fromCitizen = fact.trunk === 'citizens';
  await desk.voice.order(call.nodeId, {
    type: 'treat',
    callId: call.callId,
    greeting: fromCitizen,
    priority: fromCitizen ? 0 : emergencyPriority,
    group: desk.groupNow(),
    blocked: false,
  });
};
