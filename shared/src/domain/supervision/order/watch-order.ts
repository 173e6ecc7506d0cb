import type { StageRules } from '../../ticket/clock/stages.ts';
import { recomputed } from '../case/deadline.ts';
import type { Deadline } from '../case/deadline.ts';
import { plainStages } from '../case/watch.ts';
import type { CaseStage } from '../case/watch.ts';
import { scheduleStages } from '../schedule-stages.ts';
import { severity } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Order, OrderLevel } from './order.ts';

/** What the clock watches: the signature of a proposal; of an issued order the reply, which climbs the ladder. */
export function watchOrder(order: Order, { calendar, supervisionAt }: StageRules): CaseStage[] {
  if (order.status === 'proposed') return plainStages('signing', recomputed(calendar, order.signing));
  if (order.status !== 'issued' || !order.replying) return [];
  const replying: Deadline = recomputed(calendar, order.replying);
  const { ladder } = supervisionAt(order.proposedAt);
  return scheduleStages(ladder, { name: 'supervision', ...replying }, order.urgency, calendar)
    .filter(({ stage }) => isCard(stage) || levelOf(stage) > order.level)
    .map((stage) => ({ clock: 'replying', ...stage }));
}

/** The order with deadlines that waited for a calendar filled in. */
export function settleOrder(order: Order, { calendar }: StageRules): Order {
  return {
    ...order,
    signing: recomputed(calendar, order.signing),
    replying: order.replying && recomputed(calendar, order.replying),
    stating: order.stating && recomputed(calendar, order.stating),
  };
}

/** 0 for cards. */
export function levelOf(stage: Stage): 0 | OrderLevel {
  return Math.max(0, severity(stage) - 1) as 0 | OrderLevel;
}

function isCard(stage: Stage): boolean {
  return levelOf(stage) === 0;
}
