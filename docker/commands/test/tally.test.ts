import { describe, expect, it } from 'vitest';
import { sum, tallyOf } from './tally.ts';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: status === 'passed' ? '' : 'cannot be read',
  assertionResults: tests.map((each) => ({
    status: each,
    fullName: `is ${each}`,
    failureMessages: each === 'failed' ? ['expected 1 to be 2'] : [],
  })),
});

describe('tallyOf', () => {
  it('counts a skipped test as failed', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('passed', 'passed', 'skipped')];
    expect(tallyOf({ numPassedTests: 3, testResults })).toEqual({
      passed: 3,
      failed: 1,
      failures: ['a.test.ts: is skipped\n    skipped'],
      unsteady: [],
    });
  });

  it('counts a file that cannot even be read', () => {
    expect(tallyOf({ numPassedTests: 0, testResults: [file('failed')] })).toEqual({
      passed: 0,
      failed: 1,
      failures: ['a.test.ts: outside of its tests\n    cannot be read'],
      unsteady: [],
    });
  });

  it('counts a failed test once, and tells what it said', () => {
    expect(tallyOf({ numPassedTests: 1, testResults: [file('failed', 'passed', 'failed')] })).toEqual({
      passed: 1,
      failed: 1,
      failures: ['a.test.ts: is failed\n    expected 1 to be 2'],
      unsteady: [],
    });
  });

  it('tells of a test that passed only when it was tried again', () => {
    const again = { status: 'passed', fullName: 'is late', failureMessages: ['timed out'] };
    const testResults = [{ ...file('passed', 'passed'), assertionResults: [again] }];
    expect(tallyOf({ numPassedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 0,
      failures: [],
      unsteady: ['a.test.ts: is late\n    timed out'],
    });
  });
});

describe('sum', () => {
  it('adds', () => {
    const one = { passed: 1, failed: 0, failures: [], unsteady: ['late'] };
    const two = { passed: 2, failed: 1, failures: ['why'], unsteady: [] };
    expect(sum([one, two])).toEqual({ passed: 3, failed: 1, failures: ['why'], unsteady: ['late'] });
  });
});
