import type { Context } from '../context.ts';
import type { Audited } from '../store/models/audit.ts';

/**
 * One line of the audit; it is on disk when this resolves. For what is only looked at or dialled, before it is: an act
 * that is written itself brings its line along (`store/owed-audit.ts`).
 */
export const writeAudit = async (
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { person, ...line }: Audited,
): Promise<void> => {
  await store.audit.create({ at: clock.now(), personId: person._id, personName: person.name, ...line });
};
