import { voiceMailFor, type VoiceMailReason } from '@hotline/shared/domain/voice/voice-mail';
import { dropAnnouncement } from '../acd/announcements.ts';
import { allWaiting, enqueue, findClaim, takeWaiting } from '../acd/queue.ts';
import type { CallDesk, OrderOutcome } from '../calls/desk/call-desk.ts';
import type { StoredCall } from '../calls/records/stored-call.ts';
import { isManned } from '../calls/waiting/is-manned.ts';

/** The voice side asks him to speak; he must not stand in the queue meanwhile. */
export const askForMessage = async (
  desk: CallDesk,
  { callId, nodeId }: StoredCall,
  why: VoiceMailReason,
): Promise<OrderOutcome> => {
  const { maxSeconds, silenceSeconds } = desk.policy().voiceMail;
  const order = { type: 'voice-mail', callId, why, maxSeconds, silenceSeconds } as const;
  const asked = await desk.voice.order(nodeId, order);
  if (asked === 'done') await dropAnnouncement(desk.redis, callId);
  return asked;
};

const mayBeAsked = ({ trunk, voiceMail }: StoredCall): boolean =>
  trunk === 'citizens' && voiceMail?.state !== 'declined';

/** He chose 语音留言 from the menu: he does not enter the queue. `false` also when the voice side would not. */
export const takesChosenMessage = async (desk: CallDesk, call: StoredCall): Promise<boolean> =>
  call.wantsVoiceMail === true &&
  desk.policy().voiceMail.enabled &&
  mayBeAsked(call) &&
  (await askForMessage(desk, call, 'chosen')) === 'done';

/**
 * A citizen for whom no agent was free: whether he speaks to the machine instead of waiting. Who has said that he would
 * rather wait is not asked again, and other lines' calls never are.
 * @returns whether he does; `false` also when the voice side would not, and he waits on.
 */
export async function divertToVoiceMail(desk: CallDesk, call: StoredCall, group: string): Promise<boolean> {
  const { redis } = desk;
  if (!desk.policy().voiceMail.enabled || !mayBeAsked(call)) return false;
  if (await findClaim(redis, call.callId)) return false;
  const why = voiceMailFor(desk.policy().voiceMail, {
    waiting: (await allWaiting(redis)).length - 1,
    isManned: await isManned(desk, group),
  });
  const waiting = why && (await takeWaiting(redis, call.callId));
  if (!why || !waiting) return false;
  if ((await askForMessage(desk, call, why)) === 'done') return true;
  await enqueue(redis, waiting);
  return false;
}
