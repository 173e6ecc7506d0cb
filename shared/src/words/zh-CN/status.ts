import type { WhyNoDeadline } from '../../domain/ticket/next-due.ts';
import type { CoHandling } from '../../domain/ticket/ticket.ts';
import type { Status } from '../../domain/ticket/vocabulary.ts';

export const statusWords: Readonly<Record<Status, string>> = {
  draft: '暂存',
  abandoned: '已放弃',
  intake: '待受理',
  accepted: '已受理',
  'awaiting-dispatch': '待派单',
  'awaiting-sign': '待签收',
  handling: '办理中',
  'awaiting-review': '待审核',
  'awaiting-callback': '待回访',
  closed: '已办结',
  archived: '已归档',
  answered: '即时答复',
  transferred: '已转接',
  'legal-route': '告知法定途径',
  invalid: '无效来电',
  merged: '已合并',
  withdrawn: '已撤回',
  'return-review': '派单异议审核',
  consultation: '疑难工单会商',
  'extension-review': '延期审核',
  'long-cycle': '长周期挂账',
  redo: '重办',
  recheck: '复核',
};

/** The same to the citizen: where his matter is, without the inner names of steps. */
export const citizenStatusWords: Readonly<Record<Status, string>> = {
  draft: '登记中',
  abandoned: '未登记完',
  intake: '已收到，等待受理',
  accepted: '已受理',
  'awaiting-dispatch': '正在确定承办单位',
  'awaiting-sign': '已转承办单位',
  handling: '承办单位办理中',
  'awaiting-review': '已有办理结果，热线核查中',
  'awaiting-callback': '已答复，等待您评价',
  closed: '已办结',
  archived: '已归档',
  answered: '已当场答复',
  transferred: '已转接',
  'legal-route': '已告知法定途径',
  invalid: '不予受理',
  merged: '已与同一事项合并办理',
  withdrawn: '已撤回',
  'return-review': '正在核定承办单位',
  consultation: '正在会商承办单位',
  'extension-review': '承办单位申请延期',
  'long-cycle': '长周期办理',
  redo: '重新办理',
  recheck: '复核中',
};

export const coHandlingWords: Readonly<Record<CoHandling['status'], string>> = {
  'awaiting-sign': '待签收',
  handling: '办理中',
  'fed-back': '已反馈',
  disputed: '协办异议',
  cancelled: '已取消',
};

export const noDeadlineWords: Readonly<Record<WhyNoDeadline, string>> = {
  ended: '已办结，无时限',
  'call-in-progress': '通话中',
  'waiting-for-citizen': '等待诉求人补充',
  'calendar-missing': '工作日历未发布，载入后计算',
  'waiting-for-parts': '等待分办单答复',
  'no-limit-set': '未设时限',
};
