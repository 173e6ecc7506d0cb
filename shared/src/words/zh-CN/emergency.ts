import type { LineStanding } from '../../domain/emergency/other-line.ts';
import type { EmergencyPolicyProblem } from '../../domain/emergency/policy.ts';
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
  'line-merged': '整体并入的热线由本平台接听，不能转出',
};
