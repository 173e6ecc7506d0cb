import type { CallFactOf, CallFactType } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { agentAnswered } from './agent-answered.ts';
import { agentLeft } from './agent-left.ts';
import { agentLost } from './agent-lost.ts';
import { arrived } from './arrived.ts';
import { settleCallBack } from '../call-backs/call-back.ts';
import { dialling } from './dialling.ts';
import { digit } from './digit.ts';
import { ended } from './ended.ts';
import { guestAnswered, guestFailed, guestLeft, transferred } from './guest.ts';
import { lineAnswered, lineFailed } from './line.ts';
import { monitorLeft } from './monitor.ts';
import { menuChosen, progressAsked } from './menu.ts';
import { offerFailed } from './offer-failed.ts';
import { queued } from './queued.ts';
import { tellRecording } from './recorded.ts';
import { recordingFailed } from './recording-failed.ts';
import { rated } from './rated.ts';
import { messageLeft } from '../../voice-mail/message-left.ts';

type Consequence<T extends CallFactType> = (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<T>,
) => Promise<void>;

/** What follows from a fact; each may run again for the same fact. */
export const consequences: { [T in CallFactType]?: Consequence<T> } = {
  arrived,
  queued,
  dialling,
  digit,
  'menu-chosen': menuChosen,
  'progress-asked': progressAsked,
  'voice-mail-left': messageLeft,
  'citizen-answered': (desk, call) => settleCallBack(desk, call.callId, 'reached'),
  'agent-answered': agentAnswered,
  'offer-failed': offerFailed,
  'agent-lost': agentLost,
  'agent-left': agentLeft,
  'guest-answered': guestAnswered,
  'guest-joined': guestAnswered,
  'guest-failed': guestFailed,
  'guest-left': guestLeft,
  transferred,
  'monitor-left': monitorLeft,
  'line-answered': lineAnswered,
  'line-failed': lineFailed,
  'recording-failed': recordingFailed,
  recorded: tellRecording,
  rated,
  confirmed: (desk, call) => desk.duty.confirmed(call.callId),
  ended,
};
