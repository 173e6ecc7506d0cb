import type { CallDesk } from '../desk/call-desk.ts';
import { callRefusal } from '../desk/refusal.ts';

/** 话后小结; the agent of the call may correct it. */
export const noteWrapUp = async (
  desk: CallDesk,
  agentId: string,
  callId: string,
  code: string,
): Promise<void> => {
  if (!desk.policy().wrapUpCodes.some((known) => known.code === code))
    throw callRefusal('wrap-up-code-unknown');
  const call = await desk.calls.find(callId);
  if (!call) throw callRefusal('call-gone');
  if (call.agentId !== agentId) throw callRefusal('not-your-call');
  await desk.calls.sumUp(callId, code);
};
