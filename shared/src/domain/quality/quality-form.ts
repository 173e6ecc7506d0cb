/** One point of the form. */
export interface QualityPoint {
  code: string;
  name: string;
  weight: number;
}

/** 红线: whoever crosses one has 0, whatever the rest. */
export interface RedLine {
  code: string;
  name: string;
}

/** 质检评分表, as data of a site. */
export interface QualityForm {
  points: readonly QualityPoint[];
  redLines: readonly RedLine[];
}

/** The form to begin with; a site replaces it by its own. */
export const defaultQualityForm: QualityForm = {
  points: [
    { code: 'opening', name: '开头语、报工号', weight: 10 },
    { code: 'listening', name: '倾听、复述确认', weight: 15 },
    { code: 'elements', name: '五要素记录完整准确', weight: 25 },
    { code: 'answer', name: '解答准确、引导得当', weight: 25 },
    { code: 'attitude', name: '语气、用语、耐心', weight: 15 },
    { code: 'closing', name: '结束语、邀请评价', weight: 10 },
  ],
  redLines: [
    { code: 'insult', name: '辱骂、顶撞诉求人' },
    { code: 'leak', name: '泄露诉求人信息' },
    { code: 'refusal', name: '推诿、拒绝受理应受理事项' },
    { code: 'emergency', name: '危及人身安全应转未转' },
  ],
};

/** A point is met (1), met in part (0.5) or not (0). */
export const markSteps = [0, 0.5, 1] as const;
export type Mark = (typeof markSteps)[number];

/** What was found: every point marked, and the red lines that were crossed. */
export interface Marks {
  points: Readonly<Record<string, Mark>>;
  crossed: readonly string[];
}
