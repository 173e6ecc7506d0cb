import type { CallFact, CallFactType } from '@hotline/shared/contracts/link';
import type { CallDesk } from './call-desk.ts';
import type { StoredCall } from './call-store.ts';
import { consequences } from './consequences/index.ts';
import { pushCall } from './push-call.ts';

/**
 * Records a fact, then does what follows from it. The voice side sends a fact again until it is
 * acknowledged, so a crash between the two is made good by the second delivery.
 */
export const takeFact = async (desk: CallDesk, nodeId: string, fact: CallFact): Promise<void> => {
  const call = await desk.calls.apply(nodeId, fact);
  if (call.seq > fact.seq) return;
  const follow = consequences[fact.type] as
    | ((d: CallDesk, c: StoredCall, f: CallFact) => Promise<void>)
    | undefined;
  await follow?.(desk, call, fact);
  if (!silent.has(fact.type)) await pushCall(desk, (await desk.calls.find(call.callId)) ?? call);
};

const silent = new Set<CallFactType>(['digit', 'recorded']);
