import { endStatuses } from '../vocabulary.ts';
import type { Transition } from './transition.ts';

/** 审核, 回访, 评价, 办结, 复核, 归档. */
export const judgingTransitions: readonly Transition[] = [
  {
    verb: 'review',
    from: ['awaiting-review'],
    to: ['handling', 'awaiting-callback'],
    roles: ['reviewer'],
    rule: '审核退回视为未提交，补正一次；分阶段时限的程序性答复通过后转法定时限',
  },
  {
    verb: 'record-callback',
    from: ['awaiting-callback'],
    to: 'same',
    roles: ['callback-agent', 'machine'],
    rule: '回访留号码和录音',
  },
  {
    verb: 'rate',
    from: ['awaiting-callback'],
    to: ['closed', 'awaiting-callback'],
    roles: ['callback-agent', 'citizen', 'machine'],
    rule: '好差评五级；承办单位不得代评',
  },
  {
    verb: 'close',
    from: ['awaiting-callback'],
    to: ['closed'],
    roles: ['callback-agent', 'qa', 'machine'],
    rule: '跨两日三次未接通为未评价；无需回访的以质检代替；差评经认定不合理',
  },
  {
    verb: 'redo',
    from: ['awaiting-callback'],
    to: ['redo'],
    roles: ['callback-agent', 'hotline-head'],
    rule: '不满意且合理或未解决，重办',
  },
  {
    verb: 'recognise-closure',
    from: ['awaiting-callback'],
    to: ['closed'],
    roles: ['hotline-head'],
    rule: '二次重办仍不满意，办结认定',
  },
  {
    verb: 'dispute',
    from: ['closed'],
    to: ['recheck'],
    roles: ['citizen', 'agent', 'callback-agent', 'qa'],
    rule: '办结 30 天内诉求人异议或发现虚假办结',
  },
  {
    verb: 'rule-recheck',
    from: ['recheck'],
    to: ['closed', 'redo'],
    roles: ['reviewer'],
    rule: '复核 3 个工作日',
  },
  {
    verb: 'archive',
    from: endStatuses.filter((status) => status !== 'archived'),
    to: ['archived'],
    roles: ['machine'],
    rule: '办结 30 天无重启即归档',
  },
];
