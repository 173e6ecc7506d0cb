import { ProblemError } from '../http/problem.ts';

const refusals = {
  'voice-mail-unknown': [404, '没有这条留言'],
  'voice-mail-taken': [409, '这条留言已由他人领取或已办结，请刷新'],
  'voice-mail-not-yours': [403, '请先领取这条留言'],
  'voice-mail-no-number': [409, '来电未显示号码，无法回拨'],
  'voice-mail-no-ticket': [422, '还没有由这条留言登记的工单'],
} as const satisfies Record<string, readonly [number, string]>;

export const voiceMailRefusal = (code: keyof typeof refusals): ProblemError =>
  new ProblemError(refusals[code][0], code, refusals[code][1]);
