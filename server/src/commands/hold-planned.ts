import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { PlannedDispatchDocument } from '../store/models/planned-dispatch.ts';

/** The planned dispatch of a ticket, the latest; `null` where none was planned. */
export const plannedOf = ({ store }: Pick<Context, 'store'>, ticketNo: string) =>
  store.plannedDispatches.findOne({ ticketNo }).sort({ plannedAt: -1 }).lean<PlannedDispatchDocument>();

/**
 * 暂缓: a dispatcher keeps a planned dispatch back and decides himself.
 * @throws ProblemError when it is too late or nothing is planned.
 */
export async function holdPlanned(
  { store }: Pick<Context, 'store'>,
  ticketNo: string,
  heldBy: string,
): Promise<PlannedDispatchDocument> {
  const held = await store.plannedDispatches
    .findOneAndUpdate(
      { ticketNo, state: 'planned' },
      { $set: { state: 'held', heldBy } },
      { returnDocument: 'after' },
    )
    .lean<PlannedDispatchDocument>();
  if (!held) throw new ProblemError(409, 'nothing-planned', '没有可以暂缓的自动派单，可能已经派出');
  return held;
}
