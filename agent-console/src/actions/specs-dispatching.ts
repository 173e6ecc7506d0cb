import { type Field, type VerbSpecs, reason } from './field.ts';

const capacityOverride: Field = {
  kind: 'text',
  rows: 2,
  label: '超承载量派单的理由',
  optional: 'null',
  onlyAfter: 'body-full',
  hint: '写明理由后再派，并会上报。',
};

export const dispatchingSpecs: VerbSpecs<
  | 'dispatch'
  | 'dispatch-by-phone'
  | 'dispatch-jointly'
  | 'recall'
  | 'request-return'
  | 'rule-return'
  | 'convene'
  | 'give-opinion'
  | 'rule-consultation'
> = {
  dispatch: {
    tone: 'primary',
    fields: {
      leadBodyId: { kind: 'body', label: '主办单位' },
      coBodyIds: { kind: 'bodies', label: '协办单位', optional: 'null' },
      basis: { kind: 'text', label: '派单依据', rows: 2, hint: '目录条款，或选此单位的理由。' },
      townshipOverride: {
        kind: 'text',
        rows: 2,
        label: '派往乡镇的特别理由',
        optional: 'null',
        onlyForTier: 'township',
        hint: '事项不在其履职清单时必填，并会上报。',
      },
      capacityOverride,
    },
  },
  'dispatch-by-phone': {
    hint: '已电话通知承办单位的特急、紧急工单在此补单；时限自电话告知时起算。',
    fields: {
      leadBodyId: { kind: 'body', label: '主办单位' },
      coBodyIds: { kind: 'bodies', label: '协办单位', optional: 'null' },
      toldTo: { kind: 'line', label: '接听人', placeholder: '姓名和职务' },
      toldAt: { kind: 'instant', label: '电话告知时间' },
      basis: { kind: 'text', label: '派单依据', rows: 2 },
      townshipOverride: {
        kind: 'text',
        rows: 2,
        label: '派往乡镇的特别理由',
        optional: 'null',
        onlyForTier: 'township',
      },
      capacityOverride,
    },
  },
  'dispatch-jointly': {
    hint: '各单位分别计时、分别答复，答复齐后一次回访。',
    fields: {
      leadBodyIds: { kind: 'bodies', label: '主办单位（第一个承接本单，其余各建分办单）' },
      basis: { kind: 'text', label: '派单依据', rows: 2 },
      townshipOverride: {
        kind: 'text',
        rows: 2,
        label: '派往乡镇的特别理由',
        optional: 'null',
        hint: '事项不在其履职清单时必填。',
      },
      capacityOverride,
    },
  },
  recall: { tone: 'danger', fields: { reason: reason() } },
  'request-return': {
    hint: '须在退单窗口内；审核期间时限照走。',
    fields: {
      reason: reason('退单理由'),
      clause: { kind: 'line', label: '依据条款', placeholder: '三定、权责清单或履职清单条款' },
      suggestedBodyId: { kind: 'body', label: '建议承办单位', optional: 'null' },
    },
  },
  'rule-return': {
    tone: 'primary',
    fields: {
      upheld: { kind: 'yes-no', label: '裁定', yes: '同意退单', no: '不同意，继续办理' },
      clause: { kind: 'line', label: '依据条款' },
      reason: reason('裁定理由'),
    },
  },
  convene: { fields: { reason: reason('职责不清之处') } },
  'give-opinion': {
    hint: '各单位意见逐条留痕，供裁定时引用。',
    fields: {
      bodyId: { kind: 'body', label: '发表意见的单位', optional: 'null' },
      speaker: { kind: 'line', label: '发表人', placeholder: '姓名和职务' },
      text: { kind: 'text', label: '意见', rows: 3 },
      namesBodyId: { kind: 'body', label: '认为应由谁承办', optional: 'null' },
    },
  },
  'rule-consultation': {
    tone: 'primary',
    hint: '指定后不得再退单。',
    fields: {
      leadBodyId: { kind: 'body', label: '指定主办' },
      coBodyIds: { kind: 'bodies', label: '协办单位', optional: 'null' },
      clause: { kind: 'line', label: '依据条款' },
      reason: reason('裁定理由'),
    },
  },
};
