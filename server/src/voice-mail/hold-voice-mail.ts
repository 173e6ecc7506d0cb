import type { Person } from '@hotline/shared/contracts/rest/session';
import type { CallDesk } from '../calls/desk/call-desk.ts';
import type { VoiceMail } from './voice-mail-store.ts';
import { voiceMailRefusal } from './voice-mail-refusal.ts';

/** @throws a problem when he has not taken it */
export async function heldBy(desk: CallDesk, { id }: Pick<Person, 'id'>, callId: string): Promise<VoiceMail> {
  const mail = await desk.voiceMails.find(callId);
  if (!mail) throw voiceMailRefusal('voice-mail-unknown');
  if (mail.state !== 'claimed' || mail.claimedBy?.id !== id) throw voiceMailRefusal('voice-mail-not-yours');
  return mail;
}

/** The first who takes it has it. */
export async function claimVoiceMail(
  desk: CallDesk,
  { id, name }: Pick<Person, 'id' | 'name'>,
  callId: string,
): Promise<VoiceMail> {
  const claimed = await desk.voiceMails.change(
    callId,
    { state: 'waiting' },
    { state: 'claimed', claimedBy: { id, name }, claimedAt: desk.now() },
  );
  if (!claimed)
    return heldBy(desk, { id }, callId).catch(() => Promise.reject(voiceMailRefusal('voice-mail-taken')));
  await desk.calls.giveVoiceMail(callId, id);
  return claimed;
}

/** Back to all; a shift leader takes it from whoever has it. */
export async function releaseVoiceMail(
  desk: CallDesk,
  { id, roles }: Pick<Person, 'id' | 'roles'>,
  callId: string,
): Promise<VoiceMail> {
  const whose = roles.includes('shift-leader') ? {} : { claimedBy: id };
  const back = { state: 'waiting', claimedBy: null, claimedAt: null } as const;
  const released = await desk.voiceMails.change(callId, { state: 'claimed', ...whose }, back);
  if (!released) throw voiceMailRefusal('voice-mail-not-yours');
  await desk.calls.giveVoiceMail(callId, null);
  return released;
}
