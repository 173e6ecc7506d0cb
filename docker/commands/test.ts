import { buildConsole } from './start/build-console.ts';
import { runMain } from './run-main.ts';
import { failed, passed, steps } from './test/steps.ts';
import { sum, type Tally } from './test/tally.ts';
import { testEnvironment } from './test/test-environment.ts';

async function main(names: string[]): Promise<number> {
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const env = { ...process.env, ...(await testEnvironment()) };
  const built = await buildConsole().then(
    () => passed,
    (error: Error) => failed(error.message),
  );
  const tallies: [string, Tally][] = [['console', built]];
  for (const step of chosen) {
    process.stdout.write(`\n== ${step.name}\n`);
    const began = performance.now();
    const tally = await step.run(env);
    tallies.push([step.name, tally]);
    process.stdout.write(
      `== ${step.name}: ${say(tally)} (${Math.round((performance.now() - began) / 1000)} s)\n`,
    );
  }
  const total = sum(tallies.map(([, tally]) => tally));
  process.stdout.write(total.unsteady.map((test) => `\nfailed, then passed: ${test}\n`).join(''));
  process.stdout.write(total.failures.map((test) => `\nfailed: ${test}\n`).join(''));
  process.stdout.write(
    `\n${tallies.map(([name, tally]) => `${name}: ${say(tally)}\n`).join('')}${say(total)}\n`,
  );
  return total.failed === 0 ? 0 : 1;
}

function say({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

await runMain(main);
