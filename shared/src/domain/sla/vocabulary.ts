/** Kinds of matter, by 12345 practice: 咨询 求助 投诉 举报 建议 表扬. */
export const ticketTypes = [
  'consultation',
  'request',
  'complaint',
  'report',
  'suggestion',
  'praise',
] as const;
export type TicketType = (typeof ticketTypes)[number];

/** 一般 / 紧急 (水电气热) / 特急 (life, stability), least first. */
export const urgencies = ['normal', 'urgent', 'critical'] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * Every clock that a ticket can carry.
 * `appeal` is 诉求时限 (what the citizen was promised), `finish` is 承办时限 (what a body is judged by).
 */
export const clockNames = [
  /** 待受理: internet, letters, handed down from above. */
  'intake',
  'dispatch',
  'sign',
  'firstContact',
  'firstFeedback',
  'finish',
  'appeal',
  'returnWindow',
  'returnReview',
  /** 疑难工单会商. */
  'consultation',
  'review',
  /** 补正 after a refused review. */
  'correction',
  'extensionDecision',
  'callbackStart',
  'callbackEnd',
  'cohandler',
  /** Monthly progress of 长周期挂账. */
  'progress',
  /** What the law gives a body after its procedural answer. */
  'statutory',
  /** A supervision order's own deadline. */
  'supervision',
  /** 复核 of a closed ticket. */
  'recheck',
  /** After a second 重办 that did not satisfy: 办结认定 or a supervision order. */
  'recognition',
  'archive',
] as const;
export type ClockName = (typeof clockNames)[number];
