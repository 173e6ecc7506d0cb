import type { Transition } from './transition.ts';

/** 派单, 改派, 派单异议, 会商. */
export const dispatchTransitions: readonly Transition[] = [
  {
    verb: 'reclassify',
    from: ['accepted'],
    to: 'same',
    roles: ['agent', 'dispatcher'],
    rule: '派单前更正归类、地点、被投诉对象',
  },
  {
    verb: 'reclassify',
    from: ['awaiting-dispatch', 'redo'],
    to: 'same',
    roles: ['dispatcher'],
    rule: '派单前更正归类、地点、被投诉对象',
  },
  {
    verb: 'reclassify',
    from: ['consultation'],
    to: 'same',
    roles: ['hotline-head'],
    rule: '会商中更正归类、地点、被投诉对象',
  },
  {
    verb: 'dispatch',
    from: ['awaiting-dispatch', 'redo'],
    to: ['awaiting-sign'],
    roles: ['dispatcher', 'machine'],
    rule: '按派单目录派单，一个主办、若干协办；乡镇按履职清单；回避',
  },
  {
    verb: 'dispatch-by-phone',
    from: ['accepted', 'awaiting-dispatch', 'redo'],
    to: ['awaiting-sign'],
    roles: ['dispatcher'],
    rule: '特急、紧急可电话先派、事后补单，自电话告知时起算',
  },
  {
    verb: 'dispatch-jointly',
    from: ['awaiting-dispatch', 'consultation', 'redo'],
    to: ['awaiting-sign'],
    roles: ['hotline-head'],
    rule: '一单多办由热线办决定，各单位分别计时，一次回访',
  },
  {
    verb: 'recall',
    from: ['awaiting-sign', 'handling'],
    to: ['awaiting-dispatch'],
    roles: ['dispatcher'],
    rule: '撤回改派须说明理由',
  },
  {
    verb: 'request-return',
    from: ['awaiting-sign', 'handling'],
    to: ['return-review'],
    roles: ['liaison'],
    rule: '申请退单: 理由、依据、建议承办单位，时限内，指定承办不得退',
  },
  {
    verb: 'rule-return',
    from: ['return-review'],
    to: ['awaiting-dispatch', 'awaiting-sign', 'handling', 'consultation'],
    roles: ['reviewer'],
    rule: '派单异议审核，同轮第二次成立即转疑难工单会商 (国办函〔2025〕66号)',
  },
  {
    verb: 'convene',
    from: ['return-review', 'awaiting-dispatch'],
    to: ['consultation'],
    roles: ['hotline-head'],
    rule: '同轮第三次派单或职责不清，疑难工单会商',
  },
  {
    verb: 'give-opinion',
    from: ['consultation'],
    to: 'same',
    roles: ['hotline-head', 'reviewer', 'dispatcher', 'liaison', 'body-head'],
    rule: '会商各方意见留痕；曾被派单的单位可陈述',
  },
  {
    verb: 'rule-consultation',
    from: ['consultation'],
    to: ['awaiting-sign'],
    roles: ['hotline-head'],
    rule: '会商确定后指定承办',
  },
];
