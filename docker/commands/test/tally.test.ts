import { describe, expect, it } from 'vitest';
import { sum, tallyOf } from './tally.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('tallyOf', () => {
  it('counts a skipped test as failed', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('passed', 'passed', 'skipped')];
    expect(tallyOf({ numPassedTests: 3, testResults })).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that cannot even be read', () => {
    expect(tallyOf({ numPassedTests: 0, testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a failed test once', () => {
    expect(tallyOf({ numPassedTests: 1, testResults: [file('failed', 'passed', 'failed')] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });
});

describe('sum', () => {
  it('adds', () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
  });
});
