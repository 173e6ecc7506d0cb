import { describe, expect, it } from 'vitest';
import { failedFiles, sum, tallyOf, tallyOfTwo } from './tally.ts';

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
    expect(tallyOf({ testResults })).toEqual({
      passed: 3,
      failed: 1,
      failures: ['a.test.ts: is skipped\n    skipped'],
      unsteady: [],
    });
  });

  it('counts a file that cannot even be read', () => {
    expect(tallyOf({ testResults: [file('failed')] })).toEqual({
      passed: 0,
      failed: 1,
      failures: ['a.test.ts: outside of its tests\n    cannot be read'],
      unsteady: [],
    });
  });

  it('counts a failed test once, and tells what it said', () => {
    expect(tallyOf({ testResults: [file('failed', 'passed', 'failed')] })).toEqual({
      passed: 1,
      failed: 1,
      failures: ['a.test.ts: is failed\n    expected 1 to be 2'],
      unsteady: [],
    });
  });
});

describe('tallyOfTwo', () => {
  const [steady, late] = [
    file('passed', 'passed'),
    { ...file('failed', 'passed', 'failed'), name: 'b.test.ts' },
  ];
  const first = { testResults: [steady, late] };
  const toldOfLate = 'b.test.ts: is failed\n    expected 1 to be 2';

  it('counts what the repeated file came to, and tells what it said first', () => {
    const again = { testResults: [{ ...file('passed', 'passed', 'passed'), name: 'b.test.ts' }] };
    expect(failedFiles(first)).toEqual(['b.test.ts']);
    expect(tallyOfTwo(first, again)).toEqual({ passed: 3, failed: 0, failures: [], unsteady: [toldOfLate] });
  });

  it('stays with the failure of a file that failed again', () => {
    expect(tallyOfTwo(first, { testResults: [late] })).toEqual({
      passed: 2,
      failed: 1,
      failures: [toldOfLate],
      unsteady: [],
    });
  });

  it('stays with the failure of a file that was not run again', () => {
    expect(tallyOfTwo(first, { testResults: [] })).toEqual(tallyOf(first));
  });

  it('counts a file that passed before and broke when all was run again', () => {
    const again = {
      testResults: [file('failed'), { ...file('passed'), name: 'b.test.ts' }],
    };
    expect(tallyOfTwo(first, again)).toMatchObject({ passed: 0, failed: 1, unsteady: [toldOfLate] });
  });
});

describe('sum', () => {
  it('adds', () => {
    const one = { passed: 1, failed: 0, failures: [], unsteady: ['late'] };
    const two = { passed: 2, failed: 1, failures: ['why'], unsteady: [] };
    expect(sum([one, two])).toEqual({ passed: 3, failed: 1, failures: ['why'], unsteady: ['late'] });
  });
});
