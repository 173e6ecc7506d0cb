import { type Field, type VerbSpecs, reason } from './field.ts';

const none: Field = { kind: 'fixed', label: '', value: '' };

export const takingInSpecs: VerbSpecs<
  | 'accept'
  | 'ask-for-more'
  | 'submit'
  | 'answer-at-once'
  | 'transfer'
  | 'refuse-transfer'
  | 'refer-legal-route'
  | 'void'
  | 'withdraw'
> = {
  accept: { tone: 'primary', fields: { ticketNo: none, queryCode: none } },
  'ask-for-more': {
    hint: '受理时限暂停一次，直到补充。',
    fields: { question: { kind: 'text', label: '需要补充什么' } },
  },
  submit: { tone: 'primary', fields: {} },
  'answer-at-once': {
    fields: {
      answer: { kind: 'text', label: '答复内容', rows: 4 },
      knowledgeId: { kind: 'line', label: '知识条目编号', optional: 'null', hint: '咨询须引用知识库。' },
    },
  },
  transfer: {
    fields: {
      line: { kind: 'line', label: '转至', placeholder: '如 12393、供电 95598' },
      reason: reason(),
    },
  },
  'refuse-transfer': { fields: { reason: reason('对方退回的理由') } },
  'refer-legal-route': {
    hint: '诉讼、仲裁、纪检、复议、信息公开及已进入信访渠道的事项。',
    fields: { route: { kind: 'line', label: '法定途径', placeholder: '如 行政复议' }, reason: reason() },
  },
  void: { tone: 'danger', fields: { reason: reason() } },
  withdraw: {
    fields: { reason: reason(), proof: { kind: 'line', label: '凭证', placeholder: '录音编号或网页核验' } },
  },
};
