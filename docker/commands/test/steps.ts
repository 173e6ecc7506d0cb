import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../embedded/paths.ts';
import { runNode } from '../run-program.ts';
import { sum, tallyOf, type Tally } from './tally.ts';

/** One part of `npm test`. */
export interface Step {
  name: string;
  run: (env: NodeJS.ProcessEnv) => Promise<Tally>;
}

const packages = join(repoRoot, 'node_modules');
const vitest = join(packages, 'vitest/vitest.mjs');

/** Everything that `npm test` runs, in this order: what is quick and tells most comes first. */
export const steps: Step[] = [
  check('lint', join(packages, 'oxlint/bin/oxlint'), '--deny-warnings'),
  check('format', join(packages, 'oxfmt/bin/oxfmt'), '--check'),
  check('types', join(packages, 'typescript/bin/tsc'), '-b'),
  ...['unit', 'engines', 'contract', 'flow', 'chaos', 'sip', 'nodes', 'e2e'].map(tests),
];

/** One check that passed. */
export const passed: Tally = { passed: 1, failed: 0, failures: [], unsteady: [] };

/** One check that did not, and why. */
export const failed = (reason: string): Tally => ({ passed: 0, failed: 1, failures: [reason], unsteady: [] });

/** A tool that says yes or no. */
function check(name: string, ...args: string[]): Step {
  return {
    name,
    async run(env) {
      const { code } = await runNode(args, { env, output: 'inherit' });
      return code === 0 ? passed : failed(`${name} ended with ${code}`);
    },
  };
}

/** A project of vitest.config.ts. */
function tests(project: string): Step {
  return {
    name: project,
    async run(env) {
      const folder = mkdtempSync(join(tmpdir(), 'hotline-report-'));
      const report = join(folder, 'report.json');
      const args = [
        'run',
        '--project',
        project,
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
      ];
      const { code } = await runNode([vitest, ...args, `--outputFile.json=${report}`], {
        env,
        output: 'inherit',
      });
      const tally = existsSync(report)
        ? tallyOf(JSON.parse(readFileSync(report, 'utf8')))
        : { passed: 0, failed: 0, failures: [], unsteady: [] };
      rmSync(folder, { recursive: true });
      const broken = code !== 0 && tally.failed === 0;
      return broken ? sum([tally, failed(`${project} ended with ${code}`)]) : tally;
    },
  };
}
