import type { CaseRefusal, CaseRefusalCode } from '../../domain/supervision/case/case.ts';
import type { OrderVerb } from '../../domain/supervision/order/command.ts';
import type {
  Authority,
  OrderKind,
  OrderStatus,
  OrderTrigger,
} from '../../domain/supervision/order/order.ts';
import type { SupervisionPolicyProblem } from '../../domain/supervision/policy/problems.ts';
import { sayInstant } from './time.ts';

export const orderKindWords: Readonly<Record<OrderKind, string>> = {
  telephone: '电话督办',
  written: '书面督办',
  escalated: '提级督办',
  'hand-over': '移交',
};

export const orderTriggerWords: Readonly<Record<OrderTrigger, string>> = {
  overdue: '承办超期',
  'order-overdue': '督办单逾期未回复',
  'unsatisfied-twice': '两次评价不满意',
  'repeated-callers': '多人反映同一事项',
  instruction: '领导批示',
  media: '媒体反映',
  'false-closure': '虚假办结',
  manual: '人工提请',
};

export const orderStatusWords: Readonly<Record<OrderStatus, string>> = {
  proposed: '待签发',
  declined: '不予督办',
  superseded: '已提级',
  issued: '督办中',
  replied: '已回复',
  closed: '已销号',
};

export const orderVerbWords: Readonly<Record<OrderVerb, string>> = {
  sign: '签发',
  decline: '不予督办',
  supersede: '提级',
  'state-case': '申辩',
  reply: '回复',
  'refuse-reply': '退回回复',
  find: '认定',
  plan: '月计划',
  receive: '登记回执',
  conclude: '登记处理结果',
  close: '销号',
};

export const authorityWords: Readonly<Record<Authority, string>> = {
  inspection: '督查局',
  discipline: '纪委监委',
  accountability: '问责办',
};

export const supervisionPolicyProblemWords: Readonly<Record<SupervisionPolicyProblem, string>> = {
  'span-invalid': '时长须写作 2wd（工作日）、4wh（工作小时）、24h 或 30min',
  'span-wall-clock': '时长须写作 168h 或 30min，不按工作日计',
  'step-order': '须晚于前一级',
  'steps-invalid': '须依次为电话督办、书面督办、提级督办、移交四级',
  'count-invalid': '数值超出范围',
  'share-invalid': '比例须在 0～100% 之间',
  'level-invalid': '督办级别不正确',
};

const sentences: Readonly<Record<CaseRefusalCode, string>> = {
  'case-status-forbids': '当前状态不能做这一步。',
  'case-role-forbidden': '您的角色不能做这一步。',
  'case-out-of-scope': '不属于您的单位。',
  'case-issuer-only': '仅限签发人操作。',
  'case-own-act': '不能判断自己办理或提出的事项。',
  'case-text-missing': '请填写内容。',
  'case-already-said': '这一步已经完成。',
  'statement-pending': '须先听取承办单位申辩，或等申辩期满。',
  'receipt-missing': '移交须先登记接收回执。',
  'panel-too-small': '评议组不少于三人。',
  'panel-not-neutral': '评议组成员不得来自被评价单位，也不得是申诉人。',
  'span-invalid': '时限无效，例：3wd、24h、30min。',
  'month-invalid': '月份格式为 2026-09。',
  'appeal-too-late': '申诉期已过。',
  'marks-incomplete': '请按评分表逐项评分。',
  'recipient-missing': '请选择报送对象。',
  'recipient-unknown': '不是本专报的报送对象。',
  'edition-order': '先初报，再续报、终报；初报只有一次。',
  'instruction-open': '还有批示未落实，不能终报。',
};

/** A refusal on a file in a sentence. */
export const caseRefusalSentence = ({ code, until }: CaseRefusal): string =>
  until ? `${sentences[code]}申辩期至 ${sayInstant(until)}。` : sentences[code];
