import type { Desk, Role } from '../../domain/ticket/vocabulary.ts';

export const roleWords: Readonly<Record<Role, string>> = {
  agent: '话务员',
  'shift-leader': '班长',
  dispatcher: '派单员',
  reviewer: '审核员',
  'callback-agent': '回访员',
  qa: '质检员',
  supervisor: '督办员',
  'hotline-head': '热线办',
  liaison: '联络员',
  handler: '经办人',
  'body-head': '单位审签人',
  leader: '分管领导',
  administrator: '管理员',
  auditor: '审计员',
  machine: '系统',
  citizen: '诉求人',
};

export const deskWords: Readonly<Record<Desk, string>> = {
  liaison: '联络员',
  handler: '经办人',
  approval: '审签',
};
