import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { VoiceMailResult } from '@hotline/shared/domain/voice/voice-mail';
import type { CallDesk } from '../calls/desk/call-desk.ts';
import { dialNumber } from '../calls/orders/dial-citizen.ts';
import { myDrafts, openDraft } from '../commands/drafts.ts';
import { writeAudit } from '../commands/write-audit.ts';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';
import { heldBy } from './hold-voice-mail.ts';
import { numberOf } from './present-voice-mail.ts';
import type { VoiceMail } from './voice-mail-store.ts';
import { voiceMailRefusal } from './voice-mail-refusal.ts';

/** 由留言登记工单: the draft carries the call, so that its recording belongs to the ticket. One draft, asked for twice. */
export async function draftFromVoiceMail(
  context: Context,
  desk: CallDesk,
  person: Pick<Person, 'id'>,
  callId: string,
): Promise<{ draftId: string }> {
  const mail = await heldBy(desk, person, callId);
  const begun = (await myDrafts(context, person.id)).find((draft) => draft.callId === callId);
  if (begun) return { draftId: begun.draftId };
  const callerNo = await numberOf(desk, mail);
  const citizen = callerNo === null ? {} : { callerNo, contactNo: callerNo };
  const content = {
    callId,
    source: 'phone',
    upstreamNo: null,
    upstreamDue: null,
    citizen,
    matter: {},
  } as const;
  return { draftId: (await openDraft(context, person.id, content)).draftId };
}

/** Calls whoever left it; that his number was used is audited first. */
export async function callBackVoiceMail(
  context: Context,
  desk: CallDesk,
  { person, shown, address }: { person: PersonRecord; shown: Person; address: string },
  callId: string,
): Promise<CallView> {
  const to = await numberOf(desk, await heldBy(desk, shown, callId));
  if (to === null) throw voiceMailRefusal('voice-mail-no-number');
  const reason = `留言 ${callId}：回拨`;
  await writeAudit(context, { person, act: 'dial-citizen', ticketNo: null, reason, address });
  return dialNumber(desk, shown, { to, purpose: 'return', ticketNo: null });
}

export async function finishVoiceMail(
  desk: CallDesk,
  person: Pick<Person, 'id'>,
  callId: string,
  { result, note }: { result: VoiceMailResult; note: string },
): Promise<VoiceMail> {
  await heldBy(desk, person, callId);
  if (result === 'ticket' && (await desk.tickets.ticketNosOfCall(callId)).length === 0)
    throw voiceMailRefusal('voice-mail-no-ticket');
  const from = { state: 'claimed', claimedBy: person.id } as const;
  const done = await desk.voiceMails.change(callId, from, {
    state: 'done',
    result,
    note,
    doneAt: desk.now(),
  });
  if (!done) throw voiceMailRefusal('voice-mail-not-yours');
  return done;
}
