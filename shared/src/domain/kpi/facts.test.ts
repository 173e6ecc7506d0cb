import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackAgent, liaison, reviewer, supervisor, WATER } from '../ticket/testing/actors.ts';
import { handling, reply } from '../ticket/testing/stages.ts';
import { DAY } from '../time/instant.ts';
import { correctedFacts } from './corrected-facts.ts';
import { factsOf } from './facts-of.ts';
import type { FactName, MetricCorrection, MetricFact } from './metric-fact.ts';
import { metricParts } from './metric-parts.ts';
import { percentage } from './percentage.ts';
import { countsOf, exclusionsOf, replyQualityOf, tallyOf } from './tally.ts';
import { ticketMetrics } from './ticket-metrics.ts';
import type { TicketMetrics } from './ticket-metrics.ts';

const rated = (level: 'satisfied' | 'dissatisfied', beginning: Parameters<typeof handling>[0] = {}) =>
  handling(beginning)
    .by(liaison, { type: 'record-contact', result: 'reached', note: '' })
    .by(liaison, { type: 'submit-result', ...reply })
    .by(reviewer, { type: 'review', accepted: true, reason: '符合', factualFinding: true })
    .by(callbackAgent, { type: 'rate', level, solved: true, by: 'callback', reason: '' }).ticket;
const named = (facts: readonly MetricFact[], name: FactName) => facts.filter((fact) => fact.name === name);

describe('what a ticket adds to the figures', () => {
  it('is its dispatches, deadlines and ratings, for the body of the round', () => {
    const facts = factsOf(rated('satisfied'));
    expect(named(facts, 'dispatched')).toMatchObject([{ bodyId: WATER, ok: null }]);
    expect(named(facts, 'finish')).toMatchObject([{ bodyId: WATER, ok: true }]);
    expect(named(facts, 'satisfied')).toMatchObject([{ bodyId: WATER, ok: true, excluded: null }]);
    expect(named(facts, 'invited')).toHaveLength(1);
  });

  it('takes the marks of accepted answers, and none of one sent back', () => {
    const marks = { basis: 2, aptness: 1, timeliness: 2, tone: 2, attachments: 0 } as const;
    const submit = { type: 'submit-result', ...reply } as const;
    const verdict = { type: 'review', reason: '见批注', factualFinding: null, marks } as const;
    const { ticket } = handling()
      .by(liaison, { type: 'record-contact', result: 'reached', note: '' })
      .by(liaison, submit)
      .by(reviewer, { ...verdict, accepted: false })
      .by(liaison, submit)
      .by(reviewer, { ...verdict, accepted: true });
    const facts = factsOf(ticket);
    expect(named(facts, 'reply-quality')).toMatchObject([{ bodyId: WATER, points: 7 }]);
    const whole = { ...marks, aptness: 2, attachments: 2 } as const;
    const other = handling()
      .by(liaison, { type: 'record-contact', result: 'reached', note: '' })
      .by(liaison, submit)
      .by(reviewer, { ...verdict, accepted: true, marks: whole }).ticket;
    expect(replyQualityOf(tallyOf([...facts, ...factsOf(other)]))).toEqual({ marked: 2, average: 8.5 });
    expect(replyQualityOf(tallyOf(factsOf(rated('satisfied'))))).toEqual({ marked: 0, average: null });
  });

  it('leaves ratings of consultations out, and says so', () => {
    const facts = factsOf(rated('satisfied', { matter: { type: 'consultation' } }));
    expect(countsOf(tallyOf(facts)).rated).toBe(0);
    expect(exclusionsOf(tallyOf(facts))).toEqual([{ reason: 'type', n: 1 }]);
  });

  it('is corrected after 虚假办结 and after an upheld appeal', () => {
    const ticket = rated('dissatisfied');
    const lie = factsOf(ticket, [{ round: 1, kind: 'false-closure' }]);
    expect(named(lie, 'finish')).toMatchObject([{ ok: false }]);
    expect(named(lie, 'solved')).toMatchObject([{ ok: false }]);
    const malicious: MetricCorrection = { round: 1, kind: 'rating-excluded', reason: 'malicious' };
    expect(countsOf(tallyOf(factsOf(ticket, [malicious]))).rated).toBe(0);
  });

  it('says of a correction what it turned, and of the same one again nothing', () => {
    const lie: MetricCorrection = { round: 1, kind: 'false-closure' };
    const turned = correctedFacts(rated('satisfied'), lie, []);
    expect(turned.map(({ name, before, after }) => [name, before.ok, after.ok])).toEqual([
      ['finish', true, false],
      ['appeal', true, false],
      ['solved', true, false],
    ]);
    expect(correctedFacts(rated('satisfied'), lie, [lie])).toEqual([]);
    const ruled: MetricCorrection = { round: 1, kind: 'rating-excluded', reason: 'malicious' };
    expect(correctedFacts(rated('dissatisfied'), ruled, [lie]).map(({ after }) => after.excluded)).toEqual([
      'malicious',
      'malicious',
    ]);
  });

  it('counts a complaint for 问责 only when the hotline itself found it true', () => {
    expect(
      named(factsOf(rated('satisfied', { matter: { type: 'complaint' } })), 'true-complaint'),
    ).toHaveLength(1);
    expect(named(factsOf(rated('satisfied')), 'true-complaint')).toEqual([]);
  });

  it('does not depend on when it is looked at, nor on acts that move nothing', () => {
    const story = handling();
    const before = factsOf(story.ticket);
    story.later(DAY).by(supervisor, { type: 'supervise', level: 1, reason: '督促' });
    expect(factsOf(story.ticket)).toEqual(before);
  });
});

const fact = fc.record({
  name: fc.constantFrom<FactName>(
    'sign',
    'finish',
    'dispatched',
    'returned',
    'satisfied',
    'solved',
    'invited',
  ),
  bodyId: fc.constantFrom('a', 'b', null),
  at: fc.nat(),
  ok: fc.constantFrom(true, false, null),
  excluded: fc.constantFrom(null, null, 'type', 'malicious'),
}) as fc.Arbitrary<MetricFact>;

describe('figures', () => {
  it('are the same added up in groups as counted one by one', () => {
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const groups = new Map<string, ReturnType<typeof tallyOf>[number]>();
        for (const tally of tallyOf(facts)) {
          const key = JSON.stringify([tally.name, tally.ok, tally.excluded]);
          groups.set(key, { ...tally, n: (groups.get(key)?.n ?? 0) + 1 });
        }
        expect(countsOf([...groups.values()])).toEqual(countsOf(tallyOf(facts)));
      }),
    );
  });

  it('are each the share that their parts name', () => {
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const counted = facts.filter(({ excluded }) => excluded === null);
        const metrics = ticketMetrics(countsOf(tallyOf(facts)));
        const size = ({ name, ok }: { name: FactName; ok: boolean | null }) =>
          named(counted, name).filter((one) => ok === null || (ok ? one.ok === true : one.ok !== true))
            .length;
        for (const [metric, { of, per }] of Object.entries(metricParts)) {
          expect(metrics[metric as keyof TicketMetrics]).toBe(percentage(size(of), size(per)));
        }
      }),
    );
  });
});
