import type { AccountabilityRule } from '../../domain/kpi/accountability.ts';
import type { ExclusionReason, Tier } from '../../domain/kpi/bands.ts';
import type { ScorePart } from '../../domain/kpi/department-score.ts';
import type { FactExclusion, FactName } from '../../domain/kpi/metric-fact.ts';
import type { ScorePolicyProblem } from '../../domain/kpi/score-policy.ts';
import type { NoticePolicyProblem } from '../../domain/notices/notice-policy.ts';
import type { ReplyCriterion } from '../../domain/ticket/reply-marks.ts';
import type { TicketMetrics } from '../../domain/kpi/ticket-metrics.ts';
import type { CheckReason, CheckStatus, CheckVerb } from '../../domain/supervision/check/check.ts';
import type {
  RectificationStatus,
  RectificationVerb,
} from '../../domain/supervision/rectification/rectification.ts';

export const rectificationStatusWords: Readonly<Record<RectificationStatus, string>> = {
  verifying: '待核实',
  rectifying: '整改中',
  appealed: '申诉中',
  'calling-back': '待回访',
  closed: '已办结',
  excluded: '不计入考核',
};

export const rectificationVerbWords: Readonly<Record<RectificationVerb, string>> = {
  verify: '核实',
  rectify: '提交整改',
  appeal: '申诉',
  'rule-appeal': '裁定申诉',
  'call-back': '回访',
};

export const exclusionReasonWords: Readonly<Record<ExclusionReason, string>> = {
  unreasonable: '诉求不合理',
  malicious: '恶意差评',
  'force-majeure': '不可抗力',
  historical: '历史遗留',
};

export const factExclusionWords: Readonly<Record<FactExclusion, string>> = {
  ...exclusionReasonWords,
  type: '咨询、表扬不计',
  'merged-child': '已合并到主单',
  'legal-route': '告知法定途径',
  'closure-recognised': '办结认定',
};

export const checkStatusWords: Readonly<Record<CheckStatus, string>> = {
  picked: '待核查',
  suspected: '申辩中',
  genuine: '真实办结',
  'false-closure': '虚假办结',
};

export const checkVerbWords: Readonly<Record<CheckVerb, string>> = {
  clear: '认定真实办结',
  suspect: '提出疑点',
  'state-case': '申辩',
  conclude: '下结论',
};

export const checkReasonWords: Readonly<Record<CheckReason, string>> = {
  random: '随机抽取',
  'copied-reply': '答复雷同',
  'no-call': '未联系诉求人',
  'many-closings': '当日集中办结',
  'contact-before-rating': '评价前突击联系',
  'same-photo': '照片重复',
};

/** What a figure counts, said of one ticket. */
export const factWords: Readonly<Record<FactName, string>> = {
  dispatched: '派单',
  sign: '按时签收',
  finish: '按时办结',
  returned: '申请退单',
  'return-upheld': '退单成立',
  extended: '准予延期',
  suspended: '长周期挂账',
  answered: '审核通过的答复',
  redone: '重办',
  contact: '按时联系',
  invited: '邀请评价',
  solved: '解决',
  satisfied: '满意',
  appeal: '诉求时限',
  dispatch: '按时派单',
  review: '按时审核',
  'true-complaint': '核定属实的投诉',
  'reply-quality': '评分的答复',
};

export const replyCriterionWords: Readonly<Record<ReplyCriterion, string>> = {
  basis: '依据充分',
  aptness: '回应诉求',
  timeliness: '联系及时',
  tone: '用语得体',
  attachments: '附件佐证',
};

export const replyMarkWords = ['不符合', '部分符合', '符合或不涉及'] as const;

/** Names of the figures of domain rule §7. */
export const metricWords: Readonly<Record<keyof TicketMetrics, string>> = {
  signedInTimeRate: '及时签收率',
  onTimeRate: '按时办结率',
  overdueRate: '超期率',
  returnRate: '退单率',
  misdispatchRate: '误派率',
  extensionRate: '延期率',
  suspensionRate: '挂账率',
  redoRate: '重办率',
  responseRate: '响应率',
  solvedRate: '解决率',
  satisfiedRate: '满意率',
  ratingRate: '主动评价率',
  appealKeptRate: '诉求时限兑现率',
  dispatchInTimeRate: '及时派单率',
  reviewInTimeRate: '及时审核率',
};

export const tierWords: Readonly<Record<Tier, string>> = {
  county: '县直',
  township: '乡镇',
  'public-company': '公共企业',
};

export const scorePartWords: Readonly<Record<ScorePart['part'], string>> = {
  sign: '及时签收',
  'on-time': '按时办结',
  satisfied: '满意率',
  solved: '解决率',
  'reply-quality': '答复质量',
  knowledge: '知识维护',
};

/** The published formula of each part; `r` is the rate in per cent. */
export const scoreFormulaWords: Readonly<Record<ScorePart['part'], string>> = {
  sign: '15 −（100 − r），不低于 0',
  'on-time': '25 −（100 − r），不低于 0',
  satisfied: '25 − 0.5 ×（98 − r），12.5～25',
  solved: '20 − 0.5 ×（95 − r），0～20',
  'reply-quality': '审核通过的答复逐件评分的平均值：依据、针对性、时效、用语、附件各 0～2 分',
  knowledge: '5 × 期末在核对期内的知识条目 ÷ 本单位全部知识条目',
};

export const accountabilityRuleWords: Readonly<Record<AccountabilityRule, string>> = {
  'true-complaints': '核定属实投诉件数',
  per100: '每百件派单属实投诉',
  'false-closures': '认定虚假办结',
  escalated: '提级督办',
  'handed-over': '移交',
};

export const noticePolicyProblemWords: Readonly<Record<NoticePolicyProblem, string>> = {
  'times-invalid': '提要时刻须为 08:30 这样的时刻，由早到晚，至少一个',
  'span-invalid': '时长须在 24 小时以内，失效、失联与重试时长不得为零',
  'count-invalid': '次数须为 20 以内的整数，轮数与短信次数至少为 1',
};

export const scorePolicyProblemWords: Readonly<Record<ScorePolicyProblem, string>> = {
  'bands-order': '档次分数线须由高到低，且在 0～100 之间',
  'points-negative': '扣分与比例须在 0～100 之间',
  'count-invalid': '件数、天数须为正整数',
};
