import { ruledDeadline } from '../../supervision/case/deadline.ts';
import type { Actor } from '../../ticket/actor.ts';
import type { Instant } from '../../time/instant.ts';
import type { WorkCalendar } from '../../time/work-calendar.ts';
import type { RiskEvent } from './risk-event.ts';

export type RaisedRisk = Pick<
  RiskEvent,
  'id' | 'trigger' | 'riskClass' | 'words' | 'title' | 'place' | 'callId' | 'tickets' | 'spans'
>;

/** A risk event that waits for the shift leader; 初报 is due from now. */
export const raiseRisk = (
  raised: RaisedRisk,
  text: string,
  { now, actor, calendar }: { now: Instant; actor: Actor; calendar: WorkCalendar },
): RiskEvent => ({
  ...raised,
  status: 'raised',
  history: [{ at: now, by: actor, act: 'raise', text }],
  fired: [],
  raisedAt: now,
  deciding: ruledDeadline(calendar, now, raised.spans.decide),
  decision: null,
  reportNo: null,
  to: [],
  editions: [],
  reporting: ruledDeadline(calendar, now, raised.spans.first),
  receipts: [],
  receiving: null,
  instructions: [],
});
