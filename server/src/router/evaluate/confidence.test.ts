import { describe, expect, it } from 'vitest';
import { calibrationError, coverageAt, verdictOf } from './confidence.ts';

const verdicts = [
  { confidence: 0.99, right: true },
  { confidence: 0.9, right: true },
  { confidence: 0.8, right: false },
  { confidence: 0.7, right: true },
];

describe('confidence', () => {
  it('takes the first choice', () => {
    expect(verdictOf([0.1, 0.7, 0.2], 1)).toEqual({ confidence: 0.7, right: true });
    expect(verdictOf([0.1, 0.7, 0.2], 2).right).toBe(false);
  });

  it('weighs the gap between confidence and hit rate', () => {
    expect(calibrationError([{ confidence: 1, right: true }])).toBe(0);
    expect(
      calibrationError([
        { confidence: 0.75, right: true },
        { confidence: 0.75, right: false },
      ]),
    ).toBeCloseTo(0.25);
    expect(calibrationError([])).toBe(0);
  });

  it('accepts as many as the precision allows', () => {
    expect(coverageAt(verdicts, 1)).toEqual({ precision: 1, coverage: 0.5, threshold: 0.9 });
    expect(coverageAt(verdicts, 0.75)).toEqual({ precision: 0.75, coverage: 1, threshold: 0.7 });
    expect(coverageAt([{ confidence: 0.9, right: false }], 0.9)).toMatchObject({
      coverage: 0,
      threshold: null,
    });
  });

  it('never splits equal confidences', () => {
    const tied = [
      { confidence: 0.9, right: true },
      { confidence: 0.9, right: false },
    ];
    expect(coverageAt(tied, 1).coverage).toBe(0);
  });
});
