/** States of a ticket. Main line, short ends and side states of the 12345 practice. */
export const statuses = [
  'draft', // 暂存
  'abandoned', // 已放弃
  'intake', // 待受理
  'accepted', // 已受理
  'awaiting-dispatch', // 待派单
  'awaiting-sign', // 待签收
  'handling', // 办理中
  'awaiting-review', // 待审核
  'awaiting-callback', // 待回访
  'closed', // 已办结
  'archived', // 已归档
  'answered', // 即时答复
  'transferred', // 已转接
  'legal-route', // 告知法定途径
  'invalid', // 无效来电
  'merged', // 已合并
  'withdrawn', // 已撤回
  'return-review', // 派单异议审核
  'consultation', // 疑难工单会商
  'extension-review', // 延期审核
  'long-cycle', // 长周期挂账
  'redo', // 重办
  'recheck', // 复核
] as const;
export type Status = (typeof statuses)[number];

/** Nobody owes the citizen anything more in these, except to archive. */
export const endStatuses = [
  'abandoned',
  'closed',
  'archived',
  'answered',
  'transferred',
  'legal-route',
  'invalid',
  'merged',
  'withdrawn',
] as const satisfies readonly Status[];

const ends: ReadonlySet<Status> = new Set(endStatuses);

export function isEnd(status: Status): boolean {
  return ends.has(status);
}

export const openStatuses: readonly Status[] = statuses.filter((status) => !ends.has(status));

/** Who may act. `citizen` and `machine` are actors without an account. */
export const roles = [
  'agent', // 话务员
  'shift-leader', // 班长
  'dispatcher', // 派单员
  'reviewer', // 审核员
  'callback-agent', // 回访员
  'qa', // 质检员
  'supervisor', // 督办员
  'hotline-head', // 热线办
  'liaison', // 联络员
  'handler', // 经办人
  'body-head', // 单位审签人
  'leader', // 分管领导
  'administrator', // 管理员
  'auditor', // 审计员
  'machine',
  'citizen',
] as const;
export type Role = (typeof roles)[number];

/** 诉求来源: where a matter came from. Its own limits and forms of answer are data (source table). */
export const sources = [
  'phone',
  'web',
  'wechat',
  'app',
  'mail',
  'letter',
  'window', // 有诉即办 / 办不成事 窗口
  'upstream', // 上级转办
  'police', // 110 流转
  'instruction', // 批示件
  'media', // 媒体件
  'proposal', // 人大建议、政协提案
] as const;
export type Source = (typeof sources)[number];

/** 联系结果 of the handling body. */
export const contactResults = [
  'reached',
  'three-unreached',
  'dead-number',
  'refused',
  'anonymous',
  'do-not-contact',
] as const;
export type ContactResult = (typeof contactResults)[number];

/** 好差评, best first (非常满意 … 非常不满意); the caller presses the index + 1. */
export const ratingLevels = [
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type RatingLevel = (typeof ratingLevels)[number];

export const citizenKinds = ['person', 'enterprise'] as const;
export type CitizenKind = (typeof citizenKinds)[number];

export const genders = ['male', 'female', 'unknown'] as const;
export type Gender = (typeof genders)[number];

/** Where inside the lead body the work lies: 联络员 → 经办人 → 审签. */
export const desks = ['liaison', 'handler', 'approval'] as const;
export type Desk = (typeof desks)[number];

export const emergencyLines = ['110', '119', '120', '122'] as const;
/** Number under which another line is dialled: an emergency line, or one of the site's directory (96xxx, a sub-centre). */
export type LineNumber = string;
