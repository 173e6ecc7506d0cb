import type { WaitingCallBack } from '@hotline/shared/contracts/rest/voice';
import type { CallDesk } from './call-desk.ts';
import { mask } from './present-call.ts';

/** Who waits to be called back, the most urgent first. */
export const listCallBacks = async (desk: CallDesk): Promise<WaitingCallBack[]> =>
  Promise.all(
    (await desk.callBacks.open()).map(async ({ _id, number, reason, waiting, askedAt, dueAt, callId }) => {
      const call = callId === null ? null : await desk.calls.find(callId);
      return {
        id: _id,
        number: mask(number) ?? '',
        reason,
        skill: waiting.skill,
        askedAt,
        dueAt,
        underWay: call !== null && call.phase !== 'ended',
      };
    }),
  );
