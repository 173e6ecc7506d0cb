import { describe, expect, it } from 'vitest';
import { lowWaterMark } from './low-water-mark.ts';

describe('the low-water mark of a queue', () => {
  it('begins at the beginning, then a little below what was seen to be empty', () => {
    const mark = lowWaterMark(10_000, () => 0);
    expect(mark.from(50_000, 2000)).toBe(0);
    mark.raise(50_000);
    expect(mark.from(50_100, 2000)).toBe(48_000);
    expect(mark.from(50_200, 0)).toBe(50_000);
  });

  it('never sinks by what is seen lower', () => {
    const mark = lowWaterMark(10_000, () => 0);
    mark.from(50_000, 0);
    mark.raise(40_000);
    mark.raise(30_000);
    expect(mark.from(50_000, 0)).toBe(40_000);
  });

  it('looks through everything again after a while, until all that was written late is worked off', () => {
    let time = 0;
    const mark = lowWaterMark(10_000, () => time);
    mark.from(50_000, 0);
    mark.raise(50_000);
    time = 9999;
    expect(mark.from(59_000, 0)).toBe(50_000);
    time = 10_000;
    expect(mark.from(60_000, 0)).toBe(0);
    mark.raise(30_000);
    expect(mark.from(60_000, 0)).toBe(30_000);
    mark.raise(60_000);
    expect(mark.from(60_000, 0)).toBe(60_000);
  });

  it('forgets what it saw when the clock goes back', () => {
    const mark = lowWaterMark(10_000, () => 0);
    mark.from(50_000, 0);
    mark.raise(50_000);
    expect(mark.from(20_000, 0)).toBe(0);
    expect(mark.from(20_001, 0)).toBe(0);
    mark.raise(20_000);
    expect(mark.from(21_000, 0)).toBe(20_000);
  });
});
