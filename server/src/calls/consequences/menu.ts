import type { CallFactOf, ProgressPrompt } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { mayTry, noteFailure } from '../desk/progress-tries.ts';

/** The language or desk of his choice, or a message, before he enters the queue. */
export const menuChosen = async (
  desk: CallDesk,
  { callId }: StoredCall,
  { digit }: CallFactOf<'menu-chosen'>,
): Promise<void> => {
  const chosen = desk.policy().menu.keys.find((one) => one.digit === digit)?.does;
  if (chosen === 'voice-mail') return desk.calls.wantVoiceMail(callId);
  if (chosen !== undefined && chosen !== 'progress') await desk.calls.want(callId, chosen);
};

const codeLength = 6;
const tailLength = 8;

/** 进度查询: query code, and the number that was registered unless he calls from it. Five wrong tries an hour. */
export const progressAsked = async (
  desk: CallDesk,
  { callId, callerNo, nodeId }: StoredCall,
  { digits }: CallFactOf<'progress-asked'>,
): Promise<void> => {
  const queryCode = digits.slice(0, codeLength);
  const phoneTail = digits.slice(codeLength) || (callerNo ?? '').slice(-tailLength);
  const tell = (prompt: ProgressPrompt) =>
    desk.voice.order(nodeId, { type: 'tell-progress', callId, prompt });
  const keys = [`number:${callerNo ?? callId}`, `code:${queryCode}`];
  if (!(await mayTry(desk.redis, keys))) return void (await tell('progress-limited'));
  const isWhole = queryCode.length === codeLength && phoneTail.length === tailLength;
  const found = isWhole ? await desk.tickets.progressByKeys(queryCode, phoneTail) : null;
  if (found === null) await noteFailure(desk.redis, keys);
  await tell(found ?? 'progress-unknown');
};
