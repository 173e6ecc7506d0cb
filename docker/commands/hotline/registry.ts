import { registry as administration, type RegistryEntry } from '@hotline/server/cli/registry';

/** Every command of `npm run hotline`: the administrator's, and those that play people on the telephone network. */
export const registry: readonly RegistryEntry[] = [
  ...administration,
  {
    name: 'call',
    summary: 'a simulated citizen dials 12345, talks and rates',
    needs: 'system',
    load: async () => (await import('../../simulation/call.ts')).call,
  },
  {
    name: 'simulate',
    summary: 'a living demo: citizens call, scripted agents and bodies work',
    needs: 'system',
    load: async () => (await import('../../simulation/simulate.ts')).simulate,
  },
];
