import type { CallFact, CallFactType } from '@hotline/shared/contracts/link';
import type { CallDesk } from './call-desk.ts';
import type { StoredCall } from './call-store.ts';
import { consequences } from './consequences/index.ts';
import { pushCall } from './push-call.ts';

/**
 * Records a fact and does what follows from it: side by side where the record is known here, as nobody on the telephone is
 * to wait for the store. The voice side sends a fact again until it is acknowledged, and it is only when both are done, so
 * a crash between the two is made good by the second delivery.
 */
export const takeFact = async (desk: CallDesk, nodeId: string, fact: CallFact): Promise<void> => {
  const ahead = desk.calls.ahead(nodeId, fact);
  if (ahead) {
    await Promise.all([ahead.written, follow(desk, ahead.call, fact)]);
    return show(desk, ahead.call, fact);
  }
  const call = await desk.calls.apply(nodeId, fact);
  if (call.seq > fact.seq) return;
  await follow(desk, call, fact);
  await show(desk, (await desk.calls.find(call.callId)) ?? call, fact);
};

const follow = async (desk: CallDesk, call: StoredCall, fact: CallFact): Promise<void> => {
  const consequence = consequences[fact.type] as
    | ((d: CallDesk, c: StoredCall, f: CallFact) => Promise<void>)
    | undefined;
  await consequence?.(desk, call, fact);
};

const silent = new Set<CallFactType>(['digit', 'recorded']);

const show = async (desk: CallDesk, call: StoredCall, { type }: CallFact): Promise<void> => {
  if (!silent.has(type)) await pushCall(desk, call);
};
