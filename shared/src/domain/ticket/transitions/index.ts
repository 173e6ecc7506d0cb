import { besideTransitions } from './beside.ts';
import { dispatchTransitions } from './dispatch.ts';
import { handlingTransitions } from './handling.ts';
import { intakeTransitions } from './intake.ts';
import { judgingTransitions } from './judging.ts';
import type { Transition } from './transition.ts';

/** The whole state table. A decision that is not in it is a defect; a property test walks it. */
export const transitions: readonly Transition[] = [
  ...intakeTransitions,
  ...dispatchTransitions,
  ...handlingTransitions,
  ...judgingTransitions,
  ...besideTransitions,
];
