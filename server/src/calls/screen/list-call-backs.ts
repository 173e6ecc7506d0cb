import type { WaitingCallBack } from '@hotline/shared/contracts/rest/voice';
import type { CallDesk } from '../desk/call-desk.ts';
import { mask } from './present-call.ts';

/** Who waits to be called back, the most urgent first. */
export const listCallBacks = async (desk: CallDesk): Promise<WaitingCallBack[]> =>
  Promise.all(
    (await desk.callBacks.open()).map(async (one) => {
      const call = one.callId === null ? null : await desk.calls.find(one.callId);
      return {
        id: one._id,
        number: mask(one.number) ?? '',
        reason: one.reason,
        skill: one.waiting.skill,
        askedAt: one.askedAt,
        dueAt: one.dueAt,
        underWay: call !== null && call.phase !== 'ended',
        trunkDown: (one.postponedUntil ?? 0) > desk.now(),
      };
    }),
  );
