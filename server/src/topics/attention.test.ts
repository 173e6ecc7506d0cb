import { describe, expect, it } from 'vitest';
import { attentionOf } from './attention.ts';
import { courseOf, dayOf, mondayOf, startOf } from './course.ts';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 4, 4, 4);
const on = (...days: number[]) => courseOf(days.map((day) => MONDAY + day * DAY));
const following = { messages: 8, callers: 8, likes: 0, divisions: 1 };

describe('the course of a topic', () => {
  it('counts the busiest fourteen days against the eight weeks before', () => {
    expect(on(0, 14, 28, 42, 56, 57, 58, 59, 60, 61)).toMatchObject({ burst: 6, growth: 3, span: 61 });
    expect(on(3)).toEqual({ burst: 1, growth: 1, span: 0, weeks: 1 });
  });

  it('begins a week on Monday at midnight of +08:00', () => {
    const midnight = Date.UTC(2026, 4, 3, 16);
    expect(courseOf([midnight - 1, midnight]).weeks).toBe(2);
    expect([midnight - 1, midnight].map((at) => mondayOf(dayOf(at)))).toEqual([20_570, 20_577]);
    expect(startOf(20_577)).toBe(midnight);
  });
});

describe('the kind of a topic', () => {
  it('is 热点 when much comes in a short time', () => {
    expect(attentionOf(on(0, 0, 1, 1, 2, 2, 3, 3), following).kind).toBe('热点');
  });

  it('is 难点 when it comes again over months', () => {
    expect(attentionOf(on(0, 20, 40, 60, 80, 100, 120, 140), following).kind).toBe('难点');
  });

  it('is 焦点 when many agree or many places are named', () => {
    expect(attentionOf(on(0, 30), { ...following, messages: 2, callers: 2, likes: 200 }).kind).toBe('焦点');
    expect(attentionOf(on(0, 30), { ...following, messages: 2, callers: 2, divisions: 5 }).kind).toBe('焦点');
  });

  it('is hotter for eight callers than for one who calls eight times', () => {
    const course = on(0, 1, 2, 3, 4, 5, 6, 7);
    expect(attentionOf(course, following).heat).toBeGreaterThan(
      attentionOf(course, { ...following, callers: 1 }).heat,
    );
  });
});
