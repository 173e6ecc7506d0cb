import type { Instant } from '../../time/instant.ts';
import type { WorkCalendar } from '../../time/work-calendar.ts';
import { ruledDeadline } from '../case/deadline.ts';
import type { Rectification } from './rectification.ts';

/** 好差评: a bad rating is verified in 1 wd and put right in 15 wd; the call-back in 1 wd is our default. */
export const rectificationSpans = { verify: '1wd', rectify: '15wd', callBack: '1wd' } as const;

type What = Pick<
  Rectification,
  'id' | 'rectificationNo' | 'ticketId' | 'ticketNo' | 'round' | 'bodyId' | 'level' | 'title'
>;

export function openRectification(what: What, now: Instant, calendar: WorkCalendar): Rectification {
  return {
    ...what,
    status: 'verifying',
    history: [],
    fired: [],
    openedAt: now,
    verifying: ruledDeadline(calendar, now, rectificationSpans.verify),
    verification: null,
    rectifying: null,
    measures: null,
    appeal: null,
    callingBack: null,
    callback: null,
  };
}
