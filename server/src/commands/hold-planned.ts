import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Audited } from '../store/models/audit.ts';
import type { PlannedDispatchDocument } from '../store/models/planned-dispatch.ts';
import { lineOf, owing, payAudit } from '../store/owed-audit.ts';

/** The planned dispatch of a ticket, the latest; `null` where none was planned. */
export const plannedOf = ({ store }: Pick<Context, 'store'>, ticketNo: string) =>
  store.plannedDispatches.findOne({ ticketNo }).sort({ plannedAt: -1 }).lean<PlannedDispatchDocument>();

/**
 * 暂缓: a dispatcher keeps a planned dispatch back and decides himself.
 * @throws ProblemError when it is too late or nothing is planned.
 */
export async function holdPlanned(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  ticketNo: string,
  { person, address }: Pick<Audited, 'person' | 'address'>,
): Promise<PlannedDispatchDocument> {
  const planned = await plannedOf({ store }, ticketNo);
  if (!planned) throw tooLate();
  const { _id, leadBodyId: reason } = planned;
  const line = lineOf({ person, address, act: 'hold-planned', ticketNo, reason }, clock);
  const held = await store.plannedDispatches
    .findOneAndUpdate(
      { _id, state: 'planned' },
      { $set: { state: 'held', heldBy: person.name }, ...owing(line) },
      { returnDocument: 'after' },
    )
    .lean<PlannedDispatchDocument>();
  if (!held) throw tooLate();
  await payAudit(store, store.plannedDispatches, _id, [line]);
  return held;
}

const tooLate = (): ProblemError =>
  new ProblemError(409, 'nothing-planned', '没有可以暂缓的自动派单，可能已经派出');
