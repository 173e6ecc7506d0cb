import { runMain } from './run-main.ts';
import { getReady, type Ready } from './test/ready.ts';
import { computing, inRealTime, type Step } from './test/steps.ts';
import { sum, type Tally } from './test/tally.ts';

/** Who computes leaves the processor to who speaks and listens. */
const COMPUTING_NICENESS = 10;

type Told = [name: string, Tally];

/** Two rows of steps side by side: one computes while the other waits. */
async function main(names: string[]): Promise<number> {
  const chosen = (row: Step[]) => row.filter(({ name }) => names.length === 0 || names.includes(name));
  const [busy, waiting] = [chosen(computing), chosen(inRealTime)];
  const ready = getReady([...busy, ...waiting]);
  const rows = await Promise.all([runRow(busy, ready, COMPUTING_NICENESS), runRow(waiting, ready, 0)]);
  const built = await ready.console;
  const tallies: Told[] = [...(built ? [['console', built] satisfies Told] : []), ...rows.flat()];
  const total = sum(tallies.map(([, tally]) => tally));
  process.stdout.write(total.unsteady.map((test) => `\nfailed, then passed: ${test}\n`).join(''));
  process.stdout.write(total.failures.map((test) => `\nfailed: ${test}\n`).join(''));
  process.stdout.write(
    `\n${tallies.map(([name, tally]) => `${name}: ${say(tally)}\n`).join('')}${say(total)}\n`,
  );
  return total.failed === 0 ? 0 : 1;
}

async function runRow(steps: Step[], ready: Ready, niceness: number): Promise<Told[]> {
  const told: Told[] = [];
  for (const step of steps) {
    const env = await ready.before(step);
    const output = linesOf(step);
    output('begins');
    const began = performance.now();
    const tally = await step.run({ env, output, niceness });
    output(`${say(tally)} (${Math.round((performance.now() - began) / 1000)} s)`);
    told.push([step.name, tally]);
  }
  return told;
}

/** Each line bears the name of its step. */
const linesOf =
  ({ name }: Step) =>
  (line: string): void => {
    if (line.trim() !== '') process.stdout.write(`${name.padEnd(8)} | ${line}\n`);
  };

function say({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

await runMain(main);
