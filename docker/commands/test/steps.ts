import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../embedded/paths.ts';
import { runNode, type ProgramRun } from '../run-program.ts';
import { failedFiles, tallyOf, tallyOfTwo, type Tally, type VitestReport } from './tally.ts';

/** One part of `npm test`. */
export interface Step {
  name: string;
  /** What must be there before: the engines and the browser, or the built console as well. */
  needs: 'nothing' | 'engines' | 'console';
  run: (how: ProgramRun) => Promise<Tally>;
}

const packages = join(repoRoot, 'node_modules');

/** What keeps the processors busy; what is quick and tells most comes first. */
export const computing: Step[] = [
  check('lint', join(packages, 'oxlint/bin/oxlint'), '--deny-warnings'),
  check('format', join(packages, 'oxfmt/bin/oxfmt'), '--check'),
  check('types', join(packages, 'typescript/bin/tsc'), '-b'),
  tests('unit', 'nothing'),
  tests('contract', 'engines'),
  tests('flow', 'engines'),
  tests('engines', 'console'),
];

/** What speaks and listens in real time or sees to killed processes, and mostly waits. */
export const inRealTime: Step[] = [
  tests('sip', 'engines'),
  tests('nodes', 'engines'),
  tests('e2e', 'console'),
  tests('chaos', 'engines'),
];

/** One check that passed. */
export const passed: Tally = { passed: 1, failed: 0, failures: [], unsteady: [] };

/** One check that did not, and why. */
export const failed = (reason: string): Tally => ({ passed: 0, failed: 1, failures: [reason], unsteady: [] });

/** A tool that says yes or no. */
function check(name: string, ...args: string[]): Step {
  return {
    name,
    needs: 'nothing',
    async run(how) {
      const { code } = await runNode(args, how);
      return code === 0 ? passed : failed(`${name} ended with ${code}`);
    },
  };
}

/**
 * A project of vitest.config.ts. Tests of real engines, telephones and browsers run beside whatever else the machine
 * does: a file of theirs that fails is run once more, alone and on fresh engines. What passes then is told as unsteady,
 * to be hunted.
 */
function tests(name: string, needs: Step['needs']): Step {
  return {
    name,
    needs,
    async run(how) {
      const first = await vitest(name, [], how);
      const failing = failedFiles(first);
      if (needs === 'nothing' || failing.length === 0) return tallyOf(first);
      const files = failing.includes(name) ? [] : ['--no-file-parallelism', ...failing];
      return tallyOfTwo(first, await vitest(name, files, how));
    },
  };
}

/** Runs these files of a project, or all. The run as a whole is told like a file that bears the project's name. */
async function vitest(project: string, files: string[], how: ProgramRun): Promise<VitestReport> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-report-'));
  const json = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`];
  const program = join(packages, 'vitest/vitest.mjs');
  const { code } = await runNode([program, 'run', '--project', project, ...reporters, ...files], how);
  const report: VitestReport = existsSync(json)
    ? JSON.parse(readFileSync(json, 'utf8'))
    : { testResults: [] };
  rmSync(folder, { recursive: true });
  const broken = code !== 0 && failedFiles(report).length === 0;
  const whole = { name: project, status: broken ? 'failed' : 'passed', message: `ended with ${code}` };
  return { testResults: [...report.testResults, { ...whole, assertionResults: [] }] };
}
