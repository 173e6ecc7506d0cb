import type { LiveCall } from '@hotline/shared/contracts/link';
import { nodeLostCause } from '@hotline/shared/domain/call/lost-causes';
import { backIntoQueue } from './waiting/back-into-queue.ts';
import type { CallDesk } from './desk/call-desk.ts';
import { distributeCalls } from './waiting/distribute-calls.ts';
import { takeFact } from './take-facts.ts';

/**
 * A voice node tells what it holds: calls that it no longer has are ended here, queued calls that Redis lost
 * come back with their entry time and priority.
 */
export const reconcile = async (desk: CallDesk, nodeId: string, held: readonly LiveCall[]): Promise<void> => {
  desk.calls.forget(nodeId);
  const heldIds = new Set(held.map((call) => call.callId));
  for (const call of await desk.calls.live.ofNode(nodeId)) {
    if (!heldIds.has(call.callId))
      await takeFact(desk, nodeId, {
        type: 'ended',
        callId: call.callId,
        seq: call.seq + 1,
        at: desk.now(),
        by: 'system',
        cause: nodeLostCause,
      });
  }
  for (const call of held.filter((c) => c.phase === 'queued')) await backIntoQueue(desk, call);
  await distributeCalls(desk);
};
