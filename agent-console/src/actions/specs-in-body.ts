import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { contactResultWords } from '@hotline/shared/words/zh-CN';
import { type Field, type VerbSpecs, reason } from './field.ts';

const result = {
  reply: {
    kind: 'text',
    label: '答复内容',
    rows: 6,
    hint: '写明查明的事实、依据、处理结果和下一步。',
  },
  contactResult: { kind: 'choice', label: '联系结果', options: contactResultWords },
  factual: { kind: 'yes-no', label: '是否属实', yes: '属实', no: '不属实', unknown: '不适用' },
  solved: { kind: 'yes-no', label: '是否解决', yes: '已解决', no: '未解决' },
} as const satisfies Record<string, Field>;

const proofHint = '现场照片、佐证材料在工单“办理附件”处添加，审核、回访时可见。';

/** What was drafted, or what the last contact said. */
const drafted = ({ result: written, contacts }: TicketView): Record<string, unknown> => {
  if (written) {
    const { reply, contactResult, factual, solved } = written;
    return { reply, contactResult, factual, solved };
  }
  return { contactResult: contacts.at(-1)?.result, factual: null };
};

const coHandler: Field = { kind: 'co-handler', label: '协办单位' };

/** Where there is only one, it is meant. */
const theOnlyOne = ({ coHandlers }: TicketView): Record<string, unknown> =>
  coHandlers.length === 1 ? { bodyId: coHandlers[0]?.bodyId } : {};

export const inBodySpecs: VerbSpecs<
  | 'sign'
  | 'assign-handler'
  | 'assign-lower'
  | 'draft-result'
  | 'approve-draft'
  | 'reject-draft'
  | 'record-contact'
  | 'submit-result'
  | 'sign-cohandling'
  | 'feed-back-cohandling'
  | 'dispute-cohandling'
  | 'rule-cohandling'
  | 'request-extension'
  | 'request-long-cycle'
  | 'report-progress'
  | 'resume-handling'
> = {
  sign: { tone: 'primary', fields: {} },
  'assign-handler': {
    fields: {
      handlerId: { kind: 'colleague', label: '经办人' },
      note: { kind: 'text', label: '交办意见', rows: 2, optional: 'blank' },
    },
  },
  'assign-lower': {
    fields: {
      bodyId: { kind: 'body', label: '下级单位' },
      dueAt: { kind: 'instant', label: '完成时限' },
      note: { kind: 'text', label: '交办意见', rows: 2, optional: 'blank' },
    },
  },
  'draft-result': { hint: proofHint, fields: result, initial: drafted },
  'approve-draft': {
    tone: 'primary',
    fields: { note: { kind: 'text', label: '审签意见', rows: 2, optional: 'blank' } },
  },
  'reject-draft': { tone: 'danger', fields: { reason: reason('退回意见') } },
  'record-contact': {
    fields: {
      result: { kind: 'choice', label: '联系结果', options: contactResultWords },
      note: { kind: 'text', label: '沟通情况', rows: 3, optional: 'blank' },
    },
  },
  'submit-result': {
    tone: 'primary',
    hint: proofHint,
    fields: {
      ...result,
      withoutCoHandlers: {
        kind: 'yes-no',
        label: '协办情况',
        yes: '协办未反馈，先行提交',
        no: '协办均已反馈或无协办',
      },
    },
    initial: (ticket) => ({ ...drafted(ticket), withoutCoHandlers: false }),
  },
  'sign-cohandling': { tone: 'primary', fields: { bodyId: coHandler }, initial: theOnlyOne },
  'feed-back-cohandling': {
    tone: 'primary',
    fields: { bodyId: coHandler, feedback: { kind: 'text', label: '反馈内容', rows: 4 } },
    initial: theOnlyOne,
  },
  'dispute-cohandling': { fields: { bodyId: coHandler, reason: reason() }, initial: theOnlyOne },
  'rule-cohandling': {
    fields: {
      bodyId: coHandler,
      upheld: { kind: 'yes-no', label: '裁定', yes: '同意退出协办', no: '继续协办' },
      reason: reason('裁定理由'),
    },
  },
  'request-extension': {
    hint: '批准前时限照走，到期照发黄牌、红牌。',
    fields: {
      span: { kind: 'line', label: '延长', placeholder: '如 3wd（3 个工作日）、24h' },
      reason: reason('延期理由'),
      proof: { kind: 'text', label: '证明材料', rows: 2 },
    },
  },
  'request-long-cycle': {
    fields: { until: { kind: 'instant', label: '预计办结' }, reason: reason('挂账理由') },
  },
  'report-progress': {
    hint: '诉求人可以看到。',
    fields: { text: { kind: 'text', label: '本期进展', rows: 4 } },
  },
  'resume-handling': { fields: { reason: reason() } },
};
