import type { LadderStage } from './stage.ts';

/** How far behind the deadline a step comes; the system proposes it, a person signs. */
export interface LadderStep {
  stage: Exclude<LadderStage, 'yellow-card' | 'red-card'>;
  /** Span after the deadline; `null` = at the deadline. */
  after: string | null;
  /** Time for the task or for the signature. */
  within: string;
}

/** Accountability as data that an administrator edits. */
export interface Ladder {
  /** For deadlines in working days. */
  ordinary: readonly LadderStep[];
  /** For 特急 and 紧急, 7×24. */
  emergency: readonly LadderStep[];
  /** 申辩: time for the body to state its case before a finding. */
  statementOfCase: string;
  /** So many independent callers on one matter in the window propose level 2. */
  repeatedCallers: { callers: number; window: string };
}

/** No public rule says when a hand-over is to be proposed: ten working days, or a day, is our default. */
export const defaultLadder: Ladder = {
  ordinary: [
    { stage: 'level1', after: null, within: '1wd' },
    { stage: 'level2', after: '2wd', within: '1wd' },
    { stage: 'level3', after: '5wd', within: '1wd' },
    { stage: 'level4', after: '10wd', within: '2wd' },
  ],
  emergency: [
    { stage: 'level1', after: null, within: '15min' },
    { stage: 'level2', after: '30min', within: '30min' },
    { stage: 'level3', after: '2h', within: '1h' },
    { stage: 'level4', after: '24h', within: '4h' },
  ],
  statementOfCase: '2wd',
  repeatedCallers: { callers: 3, window: '168h' },
};
