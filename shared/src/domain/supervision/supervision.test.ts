import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockDue } from '../sla/clock-due.ts';
import { defaultProfile } from '../sla/default-profile.ts';
import type { Urgency } from '../sla/vocabulary.ts';
import { defaultCalendar } from '../time/default-calendar.ts';
import { formatIsoInstant, parseIsoInstant } from '../time/iso-instant.ts';
import { defaultLadder } from './ladder.ts';
import { highestPerTicket, highestStage, nextStageAt, reachedStages } from './reached-stages.ts';
import { scheduleStages } from './schedule-stages.ts';
import { independentCallers } from './triggers.ts';

const at = (text: string) => parseIsoInstant(`${text}+08:00`)!;

function finishStages(urgency: Urgency, from: string) {
  const facts = { type: 'request', urgency } as const;
  const clock = clockDue(defaultProfile, 'finish', facts, defaultCalendar, at(from))!;
  return scheduleStages(defaultLadder, { name: 'finish', ...clock }, urgency, defaultCalendar);
}

const times = (stages: ReturnType<typeof finishStages>) =>
  stages.map(({ stage, at: instant }) => [stage, instant && formatIsoInstant(instant).slice(0, 16)]);

describe('the ladder', () => {
  it('climbs by working days', () => {
    expect(times(finishStages('normal', '2026-09-18T09:00'))).toEqual([
      ['yellow-card', '2026-09-23T18:00'],
      ['red-card', '2026-09-24T18:00'],
      ['level1', '2026-09-24T18:00'],
      ['level2', '2026-09-29T18:00'],
      ['level3', '2026-10-09T18:00'],
      ['level4', '2026-10-15T18:00'],
    ]);
  });

  it('climbs 7×24 for urgent matters', () => {
    expect(times(finishStages('urgent', '2026-10-01T09:00'))).toEqual([
      ['yellow-card', '2026-10-02T03:00'],
      ['red-card', '2026-10-02T09:00'],
      ['level1', '2026-10-02T09:00'],
      ['level2', '2026-10-02T09:30'],
      ['level3', '2026-10-02T11:00'],
      ['level4', '2026-10-03T09:00'],
    ]);
  });

  it('says which step is not known for want of a calendar', () => {
    const stages = finishStages('normal', '2026-12-22T09:00');
    expect(stages.find(({ stage }) => stage === 'level2')).toMatchObject({ at: at('2026-12-31T18:00') });
    expect(stages.find(({ stage }) => stage === 'level3')).toEqual({
      stage: 'level3',
      at: null,
      missingYear: 2027,
    });
    const unknown = finishStages('normal', '2026-12-31T09:00');
    expect(reachedStages(unknown, at('2028-01-01T00:00'), () => false)).toEqual([]);
  });

  it('is not climbed by other clocks', () => {
    const clock = { name: 'review', dueAt: 2000, warnAt: 1000, missingYear: null } as const;
    expect(scheduleStages(defaultLadder, clock, 'normal', defaultCalendar)).toEqual([
      { stage: 'warning', at: 1000, missingYear: null },
      { stage: 'breach', at: 2000, missingYear: null },
    ]);
  });
});

describe('stages that are reached', () => {
  const stages = finishStages('normal', '2026-09-18T09:00');

  it('come at their instant and not before', () => {
    const names = (now: string) => reachedStages(stages, at(now), () => false).map(({ stage }) => stage);
    expect(names('2026-09-23T17:59')).toEqual([]);
    expect(names('2026-09-23T18:00')).toEqual(['yellow-card']);
    expect(names('2026-09-24T18:00')).toEqual(['yellow-card', 'red-card', 'level1']);
  });

  it('are each found once however often and when one looks', () => {
    const hour = 3_600_000;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (offsets) => {
        const recorded: string[] = [];
        const looks = offsets.map((offset) => at('2026-09-18T09:00') + offset * hour);
        for (const now of looks) {
          const found = reachedStages(stages, now, ({ stage }) => recorded.includes(stage));
          recorded.push(...found.map(({ stage }) => stage));
          const next = nextStageAt(stages, ({ stage }) => recorded.includes(stage));
          expect(next === undefined || next > now).toBe(true);
        }
        const latest = Math.max(...looks);
        expect(recorded.toSorted()).toEqual(
          stages
            .filter((stage) => stage.at! <= latest)
            .map(({ stage }) => stage)
            .toSorted(),
        );
      }),
    );
  });

  it('are notified by the highest of each ticket alone', () => {
    const reached = reachedStages(stages, at('2026-09-30T18:00'), () => false);
    expect(highestStage(reached)?.stage).toBe('level2');
    expect(highestStage([])).toBeUndefined();
    const of = (ticketId: string) => reached.map((stage) => ({ ...stage, ticketId }));
    expect(
      highestPerTicket([...of('a'), ...of('b').slice(0, 2)]).map(({ ticketId, stage }) => [ticketId, stage]),
    ).toEqual([
      ['a', 'level2'],
      ['b', 'red-card'],
    ]);
  });
});

describe('triggers beyond time', () => {
  const now = at('2026-09-18T09:00');
  const call = (callerKey: string, daysAgo: number, eventId: string | null = null) => ({
    callerKey,
    at: now - daysAgo * 86_400_000,
    eventId,
  });

  it('count different people in seven days, and a folded event once', () => {
    expect(independentCallers([call('a', 1), call('a', 2), call('b', 6.9), call('c', 7)], now, '168h')).toBe(
      2,
    );
    expect(independentCallers([call('a', 1, 'e'), call('b', 1, 'e'), call('c', 1)], now, '168h')).toBe(2);
  });
});
