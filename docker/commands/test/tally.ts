/** What a run of tests came to. */
export interface Tally {
  passed: number;
  failed: number;
  /** Each failed test: its file, its name, the beginning of what it said. */
  failures: string[];
  /** Each that failed first, in a file that passed when it was run again, told in the same way. */
  unsteady: string[];
}

/** The JSON report of vitest, as far as it is read. */
export interface VitestReport {
  testResults: {
    /** The file, absolute. */
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

type FileResult = VitestReport['testResults'][number];

const linesOfFailure = 15;

/**
 * Counts a report. A test that was not run counts as failed, since none may be skipped, and so does a file that broke
 * outside of its tests.
 */
export function tallyOf({ testResults }: VitestReport): Tally {
  const failures = testResults.flatMap(failuresOf);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return { passed, failed: failures.length, failures, unsteady: [] };
}

/** The files that did not pass. */
export const failedFiles = ({ testResults }: VitestReport): string[] =>
  testResults.filter((file) => failuresOf(file).length > 0).map(({ name }) => name);

/** Counts a report some files of which were run again: what they came to then holds. */
export function tallyOfTwo(first: VitestReport, again: VitestReport): Tally {
  const repeated = new Map(again.testResults.map((file) => [file.name, file]));
  const testResults = first.testResults.map((file) => repeated.get(file.name) ?? file);
  const still = new Set(failedFiles({ testResults }));
  const unsteady = first.testResults.filter(({ name }) => !still.has(name)).flatMap(failuresOf);
  return { ...tallyOf({ testResults }), unsteady };
}

function failuresOf({ name, status, message, assertionResults }: FileResult): string[] {
  const failed = assertionResults.filter((test) => test.status !== 'passed');
  if (failed.length === 0 && status !== 'passed') return [failure(name, 'outside of its tests', message)];
  return failed.map((test) => failure(name, test.fullName, test.failureMessages?.join('\n') || test.status));
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
