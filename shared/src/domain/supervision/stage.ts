import type { Instant } from '../time/instant.ts';

/**
 * Steps of 督办, least first: 黄牌, 红牌 with 催办, 电话督办, 书面督办, 提级督办 (现场督办, 约谈, 通报), 移交.
 * Only `finish` and `supervision` clocks climb them.
 */
export const ladderStages = ['yellow-card', 'red-card', 'level1', 'level2', 'level3', 'level4'] as const;
export type LadderStage = (typeof ladderStages)[number];

/** All other clocks have a warning and a breach. */
export const plainStages = ['warning', 'breach'] as const;
export type PlainStage = (typeof plainStages)[number];

export type Stage = LadderStage | PlainStage;

/** A stage of one clock and the instant at which it is reached; `null` while a calendar is missing. */
export interface ScheduledStage {
  stage: Stage;
  at: Instant | null;
  missingYear: number | null;
}

export interface ReachedStage {
  stage: Stage;
  /** When it should have been noticed; `firedAt` is when it was. */
  dueAt: Instant;
}

/** The place on the ladder; a warning stands with 黄牌 and a breach with 红牌. */
export function severity(stage: Stage): number {
  if (stage === 'warning') return 0;
  return stage === 'breach' ? 1 : ladderStages.indexOf(stage);
}
