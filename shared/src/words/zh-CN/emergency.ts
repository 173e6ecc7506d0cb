import type { LineStanding } from '../../domain/emergency/other-line.ts';
import type { EmergencyPolicyProblem } from '../../domain/emergency/policy.ts';
import type {
  EditionKind,
  RiskEventStatus,
  RiskTrigger,
  RiskVerb,
} from '../../domain/emergency/risk-event/risk-event.ts';
import type { BlockVerb } from '../../domain/voice/block/block.ts';
import type { RiskClass } from '../../domain/emergency/risk-word.ts';

export const riskClassWords: Readonly<Record<RiskClass, string>> = {
  emergency: '危急情况',
  extreme: '扬言极端',
  'wage-blockade': '讨薪堵路',
  gathering: '集访聚集',
  'food-poisoning': '食物中毒',
  school: '涉校涉生',
  opinion: '舆情风险',
};

export const lineStandingWords: Readonly<Record<LineStanding, string>> = {
  emergency: '紧急热线',
  merged: '整体并入',
  'dual-number': '双号并行',
  'sub-centre': '设分中心',
};

export const emergencyPolicyProblemWords: Readonly<Record<EmergencyPolicyProblem, string>> = {
  'emergency-line-missing': '紧急热线不能删除或改为其他归并方式',
  'number-twice': '号码重复',
  'code-twice': '编号重复',
  'word-twice': '词语重复',
  'line-unknown': '号码不在联动热线中',
  'span-invalid': '时限须写作 30min、2h 这样的分钟或小时',
  'line-merged': '整体并入的热线由本平台接听，不能转出',
};

export const riskEventStatusWords: Readonly<Record<RiskEventStatus, string>> = {
  raised: '待研判',
  dismissed: '不构成风险',
  reporting: '报送中',
  closed: '已终报',
};

export const riskTriggerWords: Readonly<Record<RiskTrigger, string>> = {
  words: '风险词预警',
  key: '坐席一键上报',
  callers: '多人反映',
  ticket: '由工单提出',
};

export const editionKindWords: Readonly<Record<EditionKind, string>> = {
  first: '初报',
  'follow-up': '续报',
  final: '终报',
};

export const riskVerbWords: Readonly<Record<RiskVerb | 'raise', string>> = {
  raise: '提出',
  confirm: '确认并编号',
  dismiss: '不构成风险',
  report: '报送',
  receive: '登记回执',
  instruct: '登记批示',
  'carry-out': '批示落实',
  'correct-title': '更正标题',
};

export const DUTY_OFFICE_NAME = '政府总值班室';

export const blockVerbWords: Readonly<Record<BlockVerb | 'block', string>> = {
  block: '列入',
  lift: '解除',
  appeal: '登记申诉',
  rule: '裁定申诉',
  'hand-over': '移送公安',
};
