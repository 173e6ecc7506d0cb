import { buildConsole } from '../start/build-console.ts';
import { failed, passed, type Step } from './steps.ts';
import type { Tally } from './tally.ts';
import { testEnvironment } from './test-environment.ts';

/** What steps stand on, got ready side by side. */
export interface Ready {
  /** Settles when a step may begin, with its environment. Rejects with a SetupError where the engines cannot be had. */
  before(step: Step): Promise<NodeJS.ProcessEnv>;
  /** How the console was built; `undefined` where no step needs it. */
  console: Promise<Tally> | undefined;
}

/** Begins to get ready what these steps need, and nothing else. */
export function getReady(steps: Step[]): Ready {
  const wants = (...needs: Step['needs'][]) => steps.some((step) => needs.includes(step.needs));
  const engines = wants('engines', 'console') ? testEnvironment() : undefined;
  // Whoever waits for them tells.
  engines?.catch(() => undefined);
  const console = wants('console') ? built() : undefined;
  return {
    console,
    before: async ({ needs }) => {
      if (needs === 'nothing') return process.env;
      if (needs === 'console') await console;
      return { ...process.env, ...(await engines) };
    },
  };
}

const built = (): Promise<Tally> =>
  buildConsole().then(
    () => passed,
    (error: Error) => failed(error.message),
  );
