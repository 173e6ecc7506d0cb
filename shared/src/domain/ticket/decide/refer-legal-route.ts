import type { VerbRule } from '../step.ts';

export const referLegalRoute: VerbRule<'refer-legal-route'> = {
  decide: () => ({ to: 'legal-route', clocks: [] }),
};
