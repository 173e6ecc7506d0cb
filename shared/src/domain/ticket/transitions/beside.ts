import { openStatuses, statuses } from '../vocabulary.ts';
import type { Status } from '../vocabulary.ts';
import type { Transition } from './transition.ts';

const taken = openStatuses.filter((status) => status !== 'draft');
const withDeadlines = taken.filter((status) => status !== 'intake');
const beforeReview: readonly Status[] = [
  'accepted',
  'awaiting-dispatch',
  'awaiting-sign',
  'handling',
  'return-review',
  'consultation',
  'extension-review',
  'redo',
];
const mergeable: readonly Status[] = ['accepted', 'awaiting-dispatch', 'awaiting-sign', 'handling'];

/** What happens beside the main line. */
export const besideTransitions: readonly Transition[] = [
  {
    verb: 'withdraw',
    from: openStatuses,
    to: ['withdrawn'],
    roles: ['citizen', 'agent', 'callback-agent'],
    rule: '诉求人撤回，留录音或实名核验',
  },
  {
    verb: 'urge',
    from: taken,
    to: 'same',
    roles: ['citizen', 'agent'],
    rule: '催办一日计一次，即时告知承办单位',
  },
  { verb: 'supplement', from: taken, to: 'same', roles: ['citizen', 'agent'], rule: '补充诉求' },
  {
    verb: 'attach',
    from: taken,
    to: 'same',
    roles: ['citizen', 'agent', 'dispatcher', 'callback-agent'],
    rule: '诉求附件',
  },
  { verb: 'attach', from: ['transferred'], to: 'same', roles: ['agent'], rule: '先转接后补登，材料随登记表' },
  {
    verb: 'detach',
    from: taken,
    to: 'same',
    roles: ['citizen', 'agent', 'dispatcher', 'callback-agent'],
    rule: '移除本人误传的诉求附件，留痕',
  },
  { verb: 'instruct', from: taken, to: 'same', roles: ['hotline-head', 'leader'], rule: '批示' },
  {
    verb: 'raise-urgency',
    from: beforeReview,
    to: 'same',
    roles: ['agent', 'shift-leader', 'dispatcher', 'hotline-head'],
    rule: '紧急程度只升不降，时限随之提前',
  },
  {
    verb: 'merge',
    from: mergeable,
    to: ['merged'],
    roles: ['agent', 'dispatcher'],
    rule: '重复诉求并单，每位诉求人仍回访',
  },
  {
    verb: 'unmerge',
    from: ['merged'],
    to: mergeable,
    roles: ['agent', 'dispatcher', 'machine'],
    rule: '撤销并单；主单已结束时由系统恢复',
  },
  {
    verb: 'share-answer',
    from: ['merged'],
    to: ['awaiting-callback'],
    roles: ['machine'],
    rule: '主单答复后，关联单的每位诉求人仍回访',
  },
  { verb: 'adopt-child', from: taken, to: 'same', roles: ['machine'], rule: '主单收纳关联单' },
  { verb: 'release-child', from: statuses, to: 'same', roles: ['machine'], rule: '主单放回关联单' },
  { verb: 'adopt-part', from: statuses, to: 'same', roles: ['machine'], rule: '一单多办: 分办单建立' },
  { verb: 'settle-part', from: statuses, to: 'same', roles: ['machine'], rule: '一单多办: 分办单办结' },
  {
    verb: 'link-sibling',
    from: taken,
    to: 'same',
    roles: ['agent', 'dispatcher', 'machine'],
    rule: '拆单: 一事一单',
  },
  {
    verb: 'hand-to-emergency',
    from: openStatuses,
    to: 'same',
    roles: ['agent', 'shift-leader'],
    rule: '一键转接 (国办发〔2022〕12号)',
  },
  { verb: 'settle-emergency', from: statuses, to: 'same', roles: ['agent', 'machine'], rule: '转接结果留痕' },
  {
    verb: 'move-due',
    from: withDeadlines,
    to: 'same',
    roles: ['hotline-head', 'administrator'],
    rule: '延后须热线办说明理由；提前仅限管理员并留审计',
  },
  {
    verb: 'supervise',
    from: withDeadlines,
    to: 'same',
    roles: ['machine', 'supervisor', 'hotline-head', 'leader'],
    rule: '督办四级: 系统建议，责任人签发',
  },
  {
    verb: 'close-supervision',
    from: statuses,
    to: 'same',
    roles: ['supervisor', 'hotline-head', 'leader'],
    rule: '销号仅限签发人',
  },
  {
    verb: 'record-receipt',
    from: statuses,
    to: 'same',
    roles: ['machine'],
    rule: '特急、紧急不自动签收: 电话叫应，按键确认，接听人留痕',
  },
  { verb: 'fire-clock', from: statuses, to: 'same', roles: ['machine'], rule: '到期留痕一次' },
  {
    verb: 'load-calendar',
    from: statuses,
    to: 'same',
    roles: ['machine'],
    rule: '日历补齐或调整后按原起点计算',
  },
  {
    verb: 'rebind-profile',
    from: withDeadlines,
    to: 'same',
    roles: ['administrator'],
    rule: '在办工单改按新版时限，先预览，留审计',
  },
];
