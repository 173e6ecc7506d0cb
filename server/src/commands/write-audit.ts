import type { Context } from '../context.ts';

export interface Audited {
  person: { _id: string; name: string };
  act: string;
  ticketNo: string | null;
  reason: string;
  address: string;
}

/** One line of the audit; it is on disk when this resolves. */
export const writeAudit = async (
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { person, ...line }: Audited,
): Promise<void> => {
  await store.audit.create({ at: clock.now(), personId: person._id, personName: person.name, ...line });
};
