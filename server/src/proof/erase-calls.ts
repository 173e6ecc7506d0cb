import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { by, hasEnded } from '../calls/records/call-indexes.ts';
import { callRecords } from '../recordings/call-records.ts';
import type { Context } from '../context.ts';
import { ERASED } from '../store/sealed-event.ts';
import { rawTickets } from '../store/ticket-repository.ts';

export type ErasureContext = Pick<Context, 'store'> & {
  config: Pick<Context['config'], 'recordingsDir' | 'attachmentsDir'>;
};

/**
 * Deletes the recordings of ended calls, then their number. What an open ticket still holds stays.
 * @param which those of a number, or some by their ids.
 * @param note says before the number goes that it was done; not asked where nothing is to be done
 * @returns false when there are recordings but not where they lie; then nothing was done.
 */
export async function eraseCalls(
  { store, config: { recordingsDir } }: ErasureContext,
  which: { callerNo: string } | { ids: readonly string[] },
  note: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  const calls = callRecords(store);
  const found = await calls
    .find('ids' in which ? { ...hasEnded, _id: { $in: [...which.ids] } } : { ...hasEnded, ...which }, {
      hint: 'ids' in which ? '_id_' : by('ended-of-caller'),
    })
    .toArray();
  const held = await heldByOpenTickets(
    store,
    found.map(({ callId }) => callId),
  );
  const over = found.filter(({ callId }) => !held.has(callId));
  const files = over.flatMap(({ recordings }) => recordings.map(({ file }) => basename(file)));
  if (files.length > 0 && recordingsDir === null) return false;
  if (over.length === 0) return true;
  await note();
  for (const file of files) await rm(join(recordingsDir!, file), { force: true });
  await calls.updateMany(
    { _id: { $in: over.map(({ callId }) => callId) } },
    { $set: { callerNo: ERASED, recordings: [] } },
  );
  return true;
}

async function heldByOpenTickets(
  store: ErasureContext['store'],
  callIds: readonly string[],
): Promise<Set<string>> {
  const tickets = await rawTickets(store)
    .find({ 'state.callIds': { $in: callIds } })
    .project<{ state: { status: Parameters<typeof isEnd>[0]; callIds: string[] } }>({
      'state.status': 1,
      'state.callIds': 1,
    })
    .toArray();
  return new Set(tickets.flatMap(({ state }) => (isEnd(state.status) ? [] : state.callIds)));
}
