/** What a run of tests came to. */
export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts a JSON report of vitest. A test that was not run counts as failed, since none may be skipped, and so does a
 * file that broke outside of its tests.
 */
export function tallyOf(report: VitestReport): Tally {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status !== 'passed' && assertionResults.every((test) => test.status === 'passed'),
  );
  return {
    passed: report.numPassedTests,
    failed: tests.filter(({ status }) => status !== 'passed').length + broken.length,
  };
}

/** The sum of several runs. */
export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});
