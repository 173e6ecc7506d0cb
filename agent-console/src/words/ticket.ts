import type { ClockName, TicketType, Urgency } from '@hotline/shared/domain/sla/vocabulary';
import type {
  CitizenKind,
  ContactResult,
  Desk,
  Gender,
  RatingLevel,
  Role,
  Source,
  Status,
} from '@hotline/shared/domain/ticket/vocabulary';

export const statusWords: Record<Status, string> = {
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

export const typeWords: Record<TicketType, string> = {
  consultation: '咨询',
  request: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '建议',
  praise: '表扬',
};

export const urgencyWords: Record<Urgency, string> = { normal: '一般', urgent: '紧急', critical: '特急' };

export const sourceWords: Record<Source, string> = {
  phone: '电话',
  web: '门户网站',
  wechat: '微信',
  app: '移动端',
  mail: '邮箱',
  letter: '信件',
  window: '有诉即办窗口',
  upstream: '上级转办',
  police: '110 流转',
  instruction: '批示件',
  media: '媒体件',
  proposal: '建议提案',
};

export const clockWords: Record<ClockName, string> = {
  intake: '受理时限',
  dispatch: '派单时限',
  sign: '签收时限',
  firstContact: '首次联系',
  firstFeedback: '首次反馈',
  finish: '承办时限',
  appeal: '诉求时限',
  returnWindow: '退单窗口',
  returnReview: '退单审核',
  consultation: '会商时限',
  review: '审核时限',
  correction: '补正时限',
  extensionDecision: '延期审批',
  callbackStart: '回访开始',
  callbackEnd: '回访完成',
  cohandler: '协办时限',
  progress: '挂账进展',
  supervision: '督办时限',
  recheck: '复核时限',
  archive: '归档',
};

export const roleWords: Record<Role, string> = {
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

export const contactResultWords: Record<ContactResult, string> = {
  reached: '已联系',
  'three-unreached': '三次未接通',
  'dead-number': '空号',
  refused: '拒绝',
  anonymous: '匿名无法联系',
  'do-not-contact': '诉求人要求不联系',
};

export const ratingWords: Record<RatingLevel, string> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  'fairly-satisfied': '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

export const genderWords: Record<Gender, string> = { male: '男', female: '女', unknown: '未知' };
export const kindWords: Record<CitizenKind, string> = { person: '个人', enterprise: '企业' };
export const deskWords: Record<Desk, string> = { liaison: '联络员', handler: '经办人', approval: '审签' };

export const supervisionWords = ['', '电话督办', '书面督办', '提级督办', '移交问责'] as const;

export const cardWords = (stage: string): string => {
  if (stage.includes('red')) return '红牌';
  if (stage.includes('yellow') || stage.includes('warn')) return '黄牌';
  return stage;
};
