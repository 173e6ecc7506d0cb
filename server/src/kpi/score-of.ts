import type { BodyScore } from '@hotline/shared/contracts/rest/metrics';
import { bandOf } from '@hotline/shared/domain/kpi/bands';
import type { Tier } from '@hotline/shared/domain/kpi/bands';
import { departmentScore } from '@hotline/shared/domain/kpi/department-score';
import { type Upkeep, upkeepPoints } from '@hotline/shared/domain/kpi/knowledge-upkeep';
import type { ScorePolicy } from '@hotline/shared/domain/kpi/score-policy';
import { countsOf, replyQualityOf } from '@hotline/shared/domain/kpi/tally';
import type { Tally } from '@hotline/shared/domain/kpi/tally';
import { ticketMetrics } from '@hotline/shared/domain/kpi/ticket-metrics';
import type { BodyDocument } from '../store/models/body.ts';
import { figuresOf } from './figures-of.ts';
import type { Judgements } from './judgements.ts';

/** Score and band of a body from its own tallies. */
export function scoreOf(
  { _id, name, tier }: BodyDocument,
  own: readonly Tally[],
  { falseClosures, escalated }: Judgements,
  { deductions: points, leastTickets, bands }: ScorePolicy,
  upkeep: Upkeep,
): BodyScore {
  const counts = countsOf(own);
  const deductions = falseClosures * points.falseClosure + escalated * points.escalated;
  const replies = replyQualityOf(own);
  const results = {
    ...ticketMetrics(counts),
    replyQuality: replies.average,
    knowledge: upkeepPoints(upkeep),
    deductions,
  };
  const { total, parts } = departmentScore(results);
  const ranked = total !== null && counts.dispatched >= leastTickets;
  return {
    bodyId: _id,
    bodyName: name,
    tier: tierOf(tier),
    tickets: counts.dispatched,
    total,
    band: ranked ? bandOf(total, bands) : null,
    parts,
    deductions,
    judged: { falseClosures, escalated },
    replies,
    upkeep,
    figures: figuresOf(own),
  };
}

/** 县直 takes in bodies under vertical leadership. */
const tierOf = (tier: BodyDocument['tier']): Tier => {
  if (tier === 'enterprise') return 'public-company';
  return tier === 'township' ? 'township' : 'county';
};
