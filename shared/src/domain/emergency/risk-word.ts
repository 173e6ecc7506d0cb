import type { LineNumber } from '../ticket/vocabulary.ts';

/** 风险事件 and emergencies, by what has to happen. */
export const riskClasses = [
  'emergency',
  'extreme',
  'wage-blockade',
  'gathering',
  'food-poisoning',
  'school',
  'opinion',
] as const;
export type RiskClass = (typeof riskClasses)[number];

export interface RiskWord {
  word: string;
  riskClass: RiskClass;
  /** Line that the button offers; `null` = the shift leader is told. */
  line: LineNumber | null;
  dangerToLife: boolean;
}

/** Words that by themselves mean no line but an alarm inside. */
export const internalRiskWords: readonly RiskWord[] = [
  ...words('extreme', ['拉横幅', '上访', '进京', '走极端', '讨个说法']),
  ...words('wage-blockade', ['讨薪', '堵路', '堵门', '拉电闸', '爬塔吊']),
  ...words('gathering', ['集体上访', '集访', '聚集', '围堵', '停运', '罢工']),
  ...words('food-poisoning', ['食物中毒', '集体腹泻', '吃坏肚子']),
  ...words('school', ['校园欺凌', '学校食堂', '校车', '体罚']),
  ...words('opinion', ['曝光', '发抖音', '发网上', '找记者', '媒体采访']),
];

function words(riskClass: RiskClass, list: readonly string[]): RiskWord[] {
  return list.map((word) => ({ word, riskClass, line: null, dangerToLife: false }));
}
