import type { PlannedDispatchView } from '@hotline/shared/contracts/rest/routing';
import type { Directory } from '../store/directory.ts';
import type { PlannedDispatchDocument } from '../store/models/planned-dispatch.ts';

export const presentPlanned = (
  plan: PlannedDispatchDocument | null,
  directory: Directory,
): PlannedDispatchView | null =>
  plan && {
    bodyId: plan.leadBodyId,
    bodyName: directory.body(plan.leadBodyId)?.name ?? plan.leadBodyId,
    score: plan.score,
    goesAt: plan.goesAt,
    state: plan.state === 'sending' ? 'planned' : plan.state,
    heldBy: plan.heldBy,
  };
