import type { ClockName } from '../../domain/sla/vocabulary.ts';
import type { Stage } from '../../domain/supervision/stage.ts';

export const clockWords: Readonly<Record<ClockName, string>> = {
  intake: '受理时限',
  dispatch: '派单时限',
  sign: '签收时限',
  firstContact: '首次联系',
  firstFeedback: '首次反馈',
  finish: '承办时限',
  appeal: '诉求时限',
  returnWindow: '退单期限',
  returnReview: '派单异议审核',
  consultation: '会商时限',
  review: '审核时限',
  correction: '补正时限',
  extensionDecision: '延期审批',
  callbackStart: '回访开始',
  callbackEnd: '回访完成',
  cohandler: '协办时限',
  progress: '挂账进展',
  statutory: '法定时限',
  supervision: '督办时限',
  recheck: '复核时限',
  recognition: '办结认定',
  archive: '归档',
};

export const stageWords: Readonly<Record<Stage, string>> = {
  warning: '预警',
  breach: '超时',
  'yellow-card': '黄牌',
  'red-card': '红牌',
  level1: '电话督办',
  level2: '书面督办',
  level3: '提级督办',
  level4: '移交问责',
};

/** Deadlines of 督办单, 差评件 and 办结核查. */
export const caseClockWords: Readonly<Record<string, string>> = {
  signing: '签发',
  replying: '回复',
  verifying: '核实',
  rectifying: '整改',
  'calling-back': '回访',
  checking: '核查',
  stating: '申辩',
};

export const supervisionWords = ['未督办', '电话督办', '书面督办', '提级督办', '移交问责'] as const;
