import type { StageRules } from '../../ticket/clock/stages.ts';
import type { Instant } from '../../time/instant.ts';
import { recomputed, ruledDeadline } from '../case/deadline.ts';
import { plainStages } from '../case/watch.ts';
import type { CaseStage } from '../case/watch.ts';
import type { Check } from './check.ts';

type What = Pick<Check, 'id' | 'ticketId' | 'ticketNo' | 'round' | 'bodyId' | 'title' | 'reasons' | 'signs'>;

export function openCheck(what: What, now: Instant, { calendar, supervisionAt }: StageRules): Check {
  return {
    ...what,
    status: 'picked',
    history: [],
    fired: [],
    pickedAt: now,
    checking: ruledDeadline(calendar, now, supervisionAt(now).checks.span),
    finding: null,
    stating: null,
    statements: [],
    conclusion: null,
  };
}

export function watchCheck({ status, checking, stating }: Check, { calendar }: StageRules): CaseStage[] {
  if (status === 'picked') return plainStages('checking', recomputed(calendar, checking));
  return status === 'suspected' && stating ? plainStages('stating', recomputed(calendar, stating)) : [];
}

export function settleCheck(check: Check, { calendar }: StageRules): Check {
  return {
    ...check,
    checking: recomputed(calendar, check.checking),
    stating: check.stating && recomputed(calendar, check.stating),
  };
}
