/** Rubric of an answer (domain rule §7): 依据, 针对性, 时效, 语气, 附件. */
export const replyCriteria = ['basis', 'aptness', 'timeliness', 'tone', 'attachments'] as const;
export type ReplyCriterion = (typeof replyCriteria)[number];

/** 0 = not met, 1 = in part, 2 = met or not called for. */
export const replyMarkValues = [0, 1, 2] as const;
export type ReplyMarks = Readonly<Record<ReplyCriterion, (typeof replyMarkValues)[number]>>;

/** Everything met: whoever reviews takes off what is missing. */
export const fullMarks: ReplyMarks = { basis: 2, aptness: 2, timeliness: 2, tone: 2, attachments: 2 };

/** 0–10. */
export const replyPoints = (marks: ReplyMarks): number =>
  replyCriteria.reduce((sum, criterion) => sum + marks[criterion], 0);
