import type { ClockName } from '../sla/vocabulary.ts';
import { callbackWanted } from '../ticket/callback.ts';
import type { Assignment, Clock, Rating, Ticket } from '../ticket/ticket.ts';
import type { FactExclusion, FactName, MetricCorrection, MetricFact } from './metric-fact.ts';
import { replyPoints } from '../ticket/reply-marks.ts';
import { countsForSatisfaction, isSatisfied } from './satisfaction.ts';

/**
 * Everything that a ticket adds to the figures, from its present record alone: whenever it is computed, the same record
 * gives the same facts. Deadlines that still run are in it; a period takes only those whose instant has passed.
 */
export function factsOf(ticket: Ticket, corrections: readonly MetricCorrection[] = []): MetricFact[] {
  const lies = new Set(corrections.flatMap(({ kind, round }) => (kind === 'false-closure' ? [round] : [])));
  return [
    ...assignmentsOf(ticket).map(({ bodyId, dispatchedAt }) => happened('dispatched', bodyId, dispatchedAt)),
    ...kept(ticket, 'sign', 'sign'),
    ...kept(ticket, 'finish', 'finish', lies),
    ...(contactable(ticket) ? kept(ticket, 'contact', 'firstContact') : []),
    ...kept(ticket, 'appeal', 'appeal', lies),
    ...kept(ticket, 'dispatch', 'dispatch'),
    ...kept(ticket, 'review', 'review'),
    ...returnsOf(ticket),
    ...handlingOf(ticket),
    ...ratingsOf(ticket, corrections, lies),
  ];
}

function happened(name: FactName, bodyId: string | null, at: number): MetricFact {
  return { name, bodyId, at, ok: null, excluded: null };
}

function assignmentsOf({ pastLeads, lead }: Ticket): readonly Assignment[] {
  return lead ? [...pastLeads, lead] : pastLeads;
}

/** The body that answered in a round: the last that it was dispatched to. */
function bodyOf(ticket: Ticket, round: number): string | null {
  return assignmentsOf(ticket).findLast((one) => one.round === round)?.bodyId ?? null;
}

/** Deadlines and whether they were kept; one that was called off before it was due counts for nobody. */
function kept(
  ticket: Ticket,
  name: FactName,
  clock: ClockName,
  lies: ReadonlySet<number> = new Set(),
): MetricFact[] {
  return ticket.clocks.flatMap((one) => {
    if (one.name !== clock || one.dueAt === null || calledOff(one)) return [];
    const ok = one.metAt !== null && one.metAt <= one.dueAt && !lies.has(one.round);
    return [{ name, bodyId: one.owner, at: one.dueAt, ok, excluded: null }];
  });
}

function calledOff({ cancelledAt, dueAt }: Clock): boolean {
  return cancelledAt !== null && dueAt !== null && cancelledAt <= dueAt;
}

function contactable({ citizen }: Ticket): boolean {
  return !citizen.isAnonymous && !citizen.doNotContact;
}

function returnsOf({ returns }: Ticket): MetricFact[] {
  return returns.flatMap(({ bodyId, requestedAt, ruling }) => [
    happened('returned', bodyId, requestedAt),
    ...(ruling?.upheld ? [happened('return-upheld', bodyId, ruling.at)] : []),
  ]);
}

function handlingOf(ticket: Ticket): MetricFact[] {
  const { extensions, reviews, clocks, matter, factualFinding } = ticket;
  const accepted = reviews.filter((review) => review.accepted);
  const rounds = clocks.filter(({ name, round }) => name === 'appeal' && round > 1);
  const progress = clocks.filter(({ name }) => name === 'progress');
  const firstOfCycle = progress.filter(({ round }, index) => progress[index - 1]?.round !== round);
  const found = matter.type === 'complaint' && factualFinding === true ? accepted.slice(-1) : [];
  return [
    ...extensions.flatMap(({ round, ruling }) =>
      ruling?.granted ? [happened('extended', bodyOf(ticket, round), ruling.at)] : [],
    ),
    ...firstOfCycle.map(({ round, startedAt }) => happened('suspended', bodyOf(ticket, round), startedAt)),
    ...accepted.map(({ round, at }) => happened('answered', bodyOf(ticket, round), at)),
    ...accepted.flatMap(({ round, at, marks }) =>
      marks ? [{ ...happened('reply-quality', bodyOf(ticket, round), at), points: replyPoints(marks) }] : [],
    ),
    ...rounds.map(({ round, startedAt }) => happened('redone', bodyOf(ticket, round - 1), startedAt)),
    ...found.map(({ round, at }) => happened('true-complaint', bodyOf(ticket, round), at)),
    ...invitations(ticket),
  ];
}

function invitations(ticket: Ticket): MetricFact[] {
  if (!callbackWanted(ticket)) return [];
  return ticket.clocks
    .filter(({ name }) => name === 'callbackStart')
    .map(({ round, startedAt }) => happened('invited', bodyOf(ticket, round), startedAt));
}

function ratingsOf(
  ticket: Ticket,
  corrections: readonly MetricCorrection[],
  lies: ReadonlySet<number>,
): MetricFact[] {
  return ticket.ratings.flatMap((rating) => {
    const { round, level, at } = rating;
    const bodyId = bodyOf(ticket, round);
    const excluded = exclusionOf(ticket, rating, corrections);
    const solved = (rating.solved ?? isSatisfied(level)) && !lies.has(round);
    return [
      { name: 'solved', bodyId, at, ok: solved, excluded },
      { name: 'satisfied', bodyId, at, ok: isSatisfied(level), excluded },
    ] as const;
  });
}

function exclusionOf(
  ticket: Ticket,
  { round }: Rating,
  corrections: readonly MetricCorrection[],
): FactExclusion | null {
  const ruled = corrections.find((one) => one.kind === 'rating-excluded' && one.round === round);
  if (ruled?.kind === 'rating-excluded') return ruled.reason;
  const rated = {
    type: ticket.matter.type,
    isMergedChild: ticket.mergedInto !== null,
    referredToLegalRoute: ticket.status === 'legal-route',
    closureRecognised: ticket.ending?.code.startsWith('recognised:') ?? false,
  };
  if (countsForSatisfaction(rated)) return null;
  if (rated.isMergedChild) return 'merged-child';
  if (rated.referredToLegalRoute) return 'legal-route';
  return rated.closureRecognised ? 'closure-recognised' : 'type';
}
