import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../embedded/paths.ts';
import { runNode, type ProgramRun } from '../run-program.ts';
import { sum, tallyOf, type Tally } from './tally.ts';

/** One part of `npm test`. */
export interface Step {
  name: string;
  /** What must be there before: the engines and the browser, or the built console as well. */
  needs: 'nothing' | 'engines' | 'console';
  run: (how: ProgramRun) => Promise<Tally>;
}

const packages = join(repoRoot, 'node_modules');
const vitest = join(packages, 'vitest/vitest.mjs');

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

/** A project of vitest.config.ts. */
function tests(name: string, needs: Step['needs']): Step {
  return {
    name,
    needs,
    async run(how) {
      const folder = mkdtempSync(join(tmpdir(), 'hotline-report-'));
      const report = join(folder, 'report.json');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { code } = await runNode(
        [vitest, 'run', '--project', name, '--passWithNoTests', ...reporters],
        how,
      );
      const tally = existsSync(report)
        ? tallyOf(JSON.parse(readFileSync(report, 'utf8')))
        : { passed: 0, failed: 0, failures: [], unsteady: [] };
      rmSync(folder, { recursive: true });
      const broken = code !== 0 && tally.failed === 0;
      return broken ? sum([tally, failed(`${name} ended with ${code}`)]) : tally;
    },
  };
}
