import { ProblemError } from '../../http/problem.ts';

const refusals = {
  'call-gone': [404, '通话已经结束'],
  'link-down': [503, '语音服务暂时连不上，请稍后重试'],
  'moved-on': [409, '通话状态已经变化，现在不能进行此操作'],
  refused: [503, '语音服务没有完成这个操作，请重试'],
  'voice-unavailable': [503, '语音服务不可用，请稍后重试'],
  'not-your-call': [403, '这不是您的通话'],
  'consent-missing': [422, '未涉及人身财产安全，须先征得来电人同意'],
  'colleague-not-free': [409, '该坐席现在不空闲'],
  'expert-unknown': [422, '专家、翻译名单里没有这一位，请刷新后重选'],
  'pause-reason-unknown': [422, '没有这个示忙原因，请刷新后重选'],
  'wrap-up-code-unknown': [422, '没有这个小结，请刷新后重选'],
  'in-call': [409, '通话中不能进行此操作'],
  'softphone-not-registered': [409, '话机尚未注册，不能就绪'],
  'not-signed-in-as-agent': [409, '尚未登录话机'],
} as const satisfies Record<string, readonly [number, string]>;

export type CallRefusalCode = keyof typeof refusals;

/** A refusal of what an agent asked for. */
export const callRefusal = (code: CallRefusalCode): ProblemError =>
  new ProblemError(refusals[code][0], code, refusals[code][1]);
