import type { Instant } from '../../time/instant.ts';
import type { StageRules } from '../../ticket/clock/stages.ts';
import { ruledDeadline } from '../case/deadline.ts';
import type { Ladder, LadderStep } from '../ladder.ts';
import { stepOf } from '../step-of.ts';
import type { Order, OrderLevel } from './order.ts';

export type Proposed = Pick<Order, 'id' | 'level' | 'trigger' | 'reason' | 'tickets' | 'bodyId' | 'urgency'>;

/** A proposal: nothing happens to the body before a person signs it. */
export function proposeOrder(
  what: Proposed,
  { now, calendar, supervisionAt }: StageRules & { now: Instant },
): Order {
  const { within } = step(supervisionAt(now).ladder, what);
  return {
    ...what,
    status: 'proposed',
    history: [],
    fired: [],
    orderNo: null,
    proposedAt: now,
    signing: ruledDeadline(calendar, now, within),
    issuer: null,
    issuedAt: null,
    requirement: '',
    replying: null,
    stating: null,
    statements: [],
    finding: null,
    reply: null,
    plan: [],
    handOver: null,
    closed: null,
  };
}

function step(
  ladder: Ladder,
  { level, urgency }: { level: OrderLevel; urgency: Order['urgency'] },
): LadderStep {
  const found = stepOf(ladder, urgency, `level${level}`);
  if (!found) throw new RangeError(`the ladder has no level ${level}`);
  return found;
}
