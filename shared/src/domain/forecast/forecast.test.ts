import { describe, expect, it } from 'vitest';
import { at } from '../ticket/testing/story.ts';
import { defaultCalendar } from '../time/default-calendar.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { forecastLate } from './forecast.ts';
import { lateProbability } from './late-probability.ts';
import type { DoneMatter, OpenMatter } from './matter.ts';
import { learnPace } from './pace.ts';

const now = at('2026-09-17T10:00');

/** `count` matters that took so many working days of seven hours. */
const done = (bodyId: string, category: string, workdays: number, count: number): DoneMatter[] =>
  Array.from({ length: count }, (_, index) => {
    const startedAt = at('2026-06-01T09:00') + index * DAY;
    return { bodyId, category, measure: 'wall-clock', startedAt, doneAt: startedAt + workdays * 7 * HOUR };
  });

const history = [
  ...done('quick', '道路', 1, 40),
  ...done('slow', '道路', 6, 40),
  ...done('slow', '供水', 1, 40),
];
const pace = learnPace(history, defaultCalendar, now - 180 * DAY, now);
const open = (part: Partial<OpenMatter> = {}): OpenMatter => ({
  ticketNo: 'T1',
  bodyId: 'slow',
  category: '道路',
  measure: 'wall-clock',
  startedAt: now - 2 * HOUR,
  dueAt: now + 22 * HOUR,
  isSigned: true,
  isContacted: true,
  ...part,
});
const forecast = (...matters: OpenMatter[]) => forecastLate(matters, pace, defaultCalendar, now);

describe('a forecast of lateness', () => {
  it('goes by the pace of the body in the category, and says so', () => {
    const [found] = forecast(
      open(),
      open({ ticketNo: 'T2', category: '供水' }),
      open({ ticketNo: 'T3', bodyId: 'quick' }),
    );
    expect(found).toMatchObject({ ticketNo: 'T1', step: 'remind-head' });
    expect(found!.reasons[0]).toEqual({
      code: 'pace',
      measure: 'wall-clock',
      median: 42 * HOUR,
      allowed: 24 * HOUR,
    });
    expect(forecast(open({ category: '供水' }), open({ bodyId: 'quick' }))).toEqual([]);
  });

  it('falls back to wider experience for what a body has not done yet, and knows nothing of no history', () => {
    const course = { ...open(), used: 0, allowed: 24 * HOUR, load: 1 };
    const known = lateProbability(pace, course);
    const unknown = lateProbability(pace, { ...course, bodyId: 'new' });
    expect(unknown).toBeGreaterThan(0.2);
    expect(unknown).toBeLessThan(known);
    expect(lateProbability(learnPace([], defaultCalendar, 0, now), course)).toBeCloseTo(0.15);
  });

  it('grows with time that is used, and with load', () => {
    const course = { ...open(), bodyId: 'new', allowed: 24 * HOUR, load: 1 };
    const [fresh, later] = [0, 10 * HOUR].map((used) => lateProbability(pace, { ...course, used }));
    expect(later).toBeGreaterThan(fresh!);
    expect(lateProbability(pace, { ...course, used: 0, load: 4 })).toBeGreaterThan(fresh!);
  });

  it('names days off in between and what was not begun, and suggests a step', () => {
    const over = open({ dueAt: at('2026-10-09T10:00'), startedAt: at('2026-09-01T10:00'), isSigned: false });
    const slow = learnPace(done('slow', '道路', 300, 30), defaultCalendar, now - 180 * DAY, now);
    const [found] = forecastLate([over], slow, defaultCalendar, now);
    expect(found!.reasons.map(({ code }) => code)).toEqual(['not-signed', 'days-off', 'pace']);
    expect(found!.reasons[1]).toMatchObject({ names: ['中秋节', '国庆节'] });
    expect(found!.step).toBe('urge-sign');
  });

  it('is none for what is late already', () => {
    expect(forecast(open({ dueAt: now - 1 }))).toEqual([]);
  });
});
