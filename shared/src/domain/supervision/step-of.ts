import type { Urgency } from '../sla/vocabulary.ts';
import type { Ladder, LadderStep } from './ladder.ts';
import type { LadderStage } from './stage.ts';

/** The step of the ladder that a stage stands for; cards have none. */
export function stepOf(ladder: Ladder, urgency: Urgency, stage: LadderStage): LadderStep | undefined {
  const steps = urgency === 'normal' ? ladder.ordinary : ladder.emergency;
  return steps.find((step) => step.stage === stage);
}
