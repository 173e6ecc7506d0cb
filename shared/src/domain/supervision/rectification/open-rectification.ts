import type { Instant } from '../../time/instant.ts';
import type { StageRules } from '../../ticket/clock/stages.ts';
import { ruledDeadline } from '../case/deadline.ts';
import type { Rectification } from './rectification.ts';

type What = Pick<
  Rectification,
  'id' | 'rectificationNo' | 'ticketId' | 'ticketNo' | 'round' | 'bodyId' | 'level' | 'title'
>;

export function openRectification(
  what: What,
  now: Instant,
  { calendar, supervisionAt }: StageRules,
): Rectification {
  return {
    ...what,
    status: 'verifying',
    history: [],
    fired: [],
    openedAt: now,
    verifying: ruledDeadline(calendar, now, supervisionAt(now).rectification.verify),
    verification: null,
    rectifying: null,
    measures: null,
    appeal: null,
    callingBack: null,
    callback: null,
  };
}
