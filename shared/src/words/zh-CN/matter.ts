import type { TicketType, Urgency } from '../../domain/sla/vocabulary.ts';
import type {
  CitizenKind,
  ContactResult,
  Gender,
  RatingLevel,
  Source,
} from '../../domain/ticket/vocabulary.ts';

export const typeWords: Readonly<Record<TicketType, string>> = {
  consultation: '咨询',
  request: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '建议',
  praise: '表扬',
};

export const urgencyWords: Readonly<Record<Urgency, string>> = {
  normal: '一般',
  urgent: '紧急',
  critical: '特急',
};

export const sourceWords: Readonly<Record<Source, string>> = {
  phone: '电话',
  web: '门户网站',
  wechat: '微信',
  app: '移动端',
  mail: '邮箱',
  letter: '信件',
  window: '有诉即办窗口',
  upstream: '上级转办',
  police: '联动热线流转',
  instruction: '批示件',
  media: '媒体件',
  proposal: '建议提案',
};

export const contactResultWords: Readonly<Record<ContactResult, string>> = {
  reached: '已联系',
  'three-unreached': '三次未接通',
  'dead-number': '空号',
  refused: '拒绝',
  anonymous: '匿名无法联系',
  'do-not-contact': '诉求人要求不联系',
};

export const ratingWords: Readonly<Record<RatingLevel, string>> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  'fairly-satisfied': '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

export const callbackOutcomeWords = { rated: '已评价', unreached: '未接通', refused: '拒绝回访' } as const;
export const genderWords: Readonly<Record<Gender, string>> = { male: '男', female: '女', unknown: '未知' };
export const kindWords: Readonly<Record<CitizenKind, string>> = { person: '个人', enterprise: '企业' };
