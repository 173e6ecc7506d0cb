import { fullMarks } from '@hotline/shared/domain/ticket/reply-marks';
import { ratingWords } from '@hotline/shared/words/zh-CN';
import { type VerbSpecs, reason } from './field.ts';

const granted = { kind: 'yes-no', label: '审批', yes: '同意', no: '不同意' } as const;

export const judgingSpecs: VerbSpecs<
  | 'rule-extension'
  | 'rule-long-cycle'
  | 'review'
  | 'record-callback'
  | 'rate'
  | 'close'
  | 'redo'
  | 'recognise-closure'
  | 'dispute'
  | 'rule-recheck'
> = {
  'rule-extension': { tone: 'primary', fields: { granted, reason: reason('审批意见') } },
  'rule-long-cycle': { tone: 'primary', fields: { granted, reason: reason('审批意见') } },
  review: {
    tone: 'primary',
    fields: {
      accepted: { kind: 'yes-no', label: '审核', yes: '通过，转回访', no: '退回补正' },
      factualFinding: { kind: 'yes-no', label: '核定属实', yes: '属实', no: '不属实', unknown: '不核定' },
      marks: { kind: 'marks', label: '答复评分（通过时计入）', optional: 'null' },
      reason: reason('审核意见'),
    },
    initial: ({ result }) => ({ factualFinding: result?.factual ?? null, marks: fullMarks }),
  },
  'record-callback': {
    fields: {
      outcome: {
        kind: 'choice',
        label: '回访结果',
        options: { rated: '已评价', unreached: '未接通', refused: '拒绝评价' },
      },
      callId: { kind: 'fixed', label: '', value: null },
      number: { kind: 'fixed', label: '', value: null },
    },
  },
  rate: {
    tone: 'primary',
    fields: {
      level: { kind: 'choice', label: '满意度', options: ratingWords },
      solved: { kind: 'yes-no', label: '是否解决', yes: '已解决', no: '未解决', unknown: '未表示' },
      reason: { kind: 'text', label: '诉求人意见', rows: 2, optional: 'blank' },
      by: { kind: 'fixed', label: '', value: 'callback' },
    },
  },
  close: { tone: 'primary', fields: { reason: reason('办结说明') } },
  redo: { tone: 'danger', hint: '时限减半。', fields: { reason: reason('重办理由') } },
  'recognise-closure': {
    fields: { document: { kind: 'line', label: '签批文件与证据' }, reason: reason('认定理由') },
  },
  dispute: { fields: { reason: reason('异议内容') } },
  'rule-recheck': {
    tone: 'primary',
    fields: {
      upheld: { kind: 'yes-no', label: '结论', yes: '异议成立，重办', no: '维持办结' },
      reason: reason('复核理由'),
    },
  },
};
