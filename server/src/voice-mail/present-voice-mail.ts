import type { VoiceMailView } from '@hotline/shared/contracts/rest/voice-mails';
import { maskPhone } from '@hotline/shared/domain/privacy/mask';
import { voiceMailDueMs } from '@hotline/shared/domain/voice/voice-mail';
import type { CallDesk } from '../calls/desk/call-desk.ts';
import { ERASED } from '../store/sealed-event.ts';
import type { VoiceMail } from './voice-mail-store.ts';

/** The number as the call's record has it; who was erased has none. */
export async function numberOf(desk: CallDesk, { _id }: Pick<VoiceMail, '_id'>): Promise<string | null> {
  const number = (await desk.calls.find(_id))?.callerNo ?? null;
  return number === ERASED ? null : number;
}

/** @param readerId sees the number in full while he works on it */
export async function presentVoiceMails(
  desk: CallDesk,
  mails: readonly VoiceMail[],
  readerId: string,
): Promise<VoiceMailView[]> {
  const numbers = await Promise.all(mails.map((one) => numberOf(desk, one)));
  const isOpen = (at: number) => mails[at]!.state !== 'done';
  return Promise.all(
    mails.map(async ({ _id, ...mail }, at) => {
      const number = numbers[at]!;
      const isHis = mail.state === 'claimed' && mail.claimedBy?.id === readerId;
      const alike = numbers.filter(
        (other, i) => i !== at && isOpen(i) && number !== null && other === number,
      );
      return {
        ...mail,
        callId: _id,
        number: number === null || isHis ? number : maskPhone(number),
        dueAt: mail.leftAt + voiceMailDueMs,
        ticketNos: await desk.tickets.ticketNosOfCall(_id),
        othersOfNumber: alike.length,
      };
    }),
  );
}
