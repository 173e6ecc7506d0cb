/** What a run of tests came to. */
export interface Tally {
  passed: number;
  failed: number;
  /** Each failed test: its file, its name, the beginning of what it said. */
  failures: string[];
  /** Each test that failed first and passed when it was tried again, told in the same way. */
  unsteady: string[];
}

interface VitestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

const linesOfFailure = 15;

/**
 * Counts a JSON report of vitest. A test that was not run counts as failed, since none may be skipped, and so does a
 * file that broke outside of its tests.
 */
export function tallyOf(report: VitestReport): Tally {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    if (failed.length === 0 && status !== 'passed') return [failure(name, 'outside of its tests', message)];
    return failed.map((test) =>
      failure(name, test.fullName, test.failureMessages?.join('\n') || test.status),
    );
  });
  const unsteady = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'passed' && test.failureMessages?.length)
      .map((test) => failure(name, test.fullName, test.failureMessages?.join('\n'))),
  );
  return { passed: report.numPassedTests, failed: failures.length, failures, unsteady };
}

const failure = (file: string, name: string, message = ''): string =>
  [`${file}: ${name}`, ...message.split('\n').slice(0, linesOfFailure)].join('\n    ');

/** The sum of several runs. */
export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
  unsteady: tallies.flatMap(({ unsteady }) => unsteady),
});
