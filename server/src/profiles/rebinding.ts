import { reckonTickets } from '../calendars/reckon-open-tickets.ts';
import type { Audited } from '../store/models/audit.ts';
import type { Context } from '../context.ts';

/** An administrator's order to put open tickets under a version; it stands until none is left. */
interface Rebinding {
  id: string;
  version: number;
  by: { id: string; name: string };
  reason: string;
  doneAt: number | null;
}

const KIND = 'profile-rebinding';

export async function orderRebinding(
  { store, directory }: Context,
  { id, version }: { id: string; version: number },
  { person, reason }: Pick<Audited, 'person' | 'reason'>,
): Promise<void> {
  const by = { id: person._id, name: person.name };
  const data: Rebinding = { id, version, by, reason, doneAt: null };
  await store.reference.create({ _id: `${KIND}/${id}/${version}`, kind: KIND, name: id, version, data });
  await directory.changed();
}

/** Carries out what was ordered; each ticket says itself whether it is done, so it may be killed and run twice. */
export async function carryOutRebindings(context: Context): Promise<void> {
  const open = await context.store.reference
    .find({ kind: KIND, 'data.doneAt': null })
    .sort({ version: 1 })
    .lean<{ _id: string; data: Rebinding }[]>();
  for (const { _id, data } of open) {
    await rebind(context, data);
    await context.store.reference.updateOne({ _id }, { $set: { 'data.doneAt': context.clock.now() } });
  }
}

const rebind = (context: Context, { id, version, by, reason }: Rebinding) =>
  reckonTickets(context, {
    filter: () => ({
      calendarVersion: { $gt: 0 },
      'state.profile.id': id,
      'state.profile.version': { $lt: version },
    }),
    command: { type: 'rebind-profile', profileId: id, version, reason },
    actor: { ...by, role: 'administrator', bodyId: null },
    profile: context.rules.profile({ id, version }),
  });
