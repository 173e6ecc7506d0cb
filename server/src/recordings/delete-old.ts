import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { keptSince } from '@hotline/shared/domain/recording/retention';
import type { Context } from '../context.ts';
import { by } from '../calls/records/call-indexes.ts';
import { noteOnce } from '../store/owed-audit.ts';
import { callRecords } from './call-records.ts';
import type { RecordedCall } from './call-records.ts';
import { heldCalls } from './held-calls.ts';
import { retentionOf } from './retention-terms.ts';

const AT_ONCE = 200;

/**
 * Deletes the recordings of calls that ended before the time of keeping, except those of open matters. Files go
 * first, then the audit line, written once a call, then the record: killed anywhere, the next night does the rest.
 * @returns how many calls lost theirs.
 */
export async function deleteOldRecordings(context: Context): Promise<number> {
  const { store, config, rules, clock } = context;
  if (config.recordingsDir === null) return 0;
  const old = { 'recordings.0': { $exists: true } };
  let before = keptSince(clock.now(), retentionOf(rules));
  let deleted = 0;
  for (;;) {
    const calls = await callRecords(store)
      .find({ ...old, endedAt: { $gt: 0, $lt: before } }, { hint: by('ended') })
      .sort({ endedAt: -1 })
      .limit(AT_ONCE)
      .toArray();
    const held = await heldCalls(context, calls);
    for (const call of calls.filter(({ callId }) => !held.has(callId))) {
      await deleteOne(context, config.recordingsDir, call);
      deleted += 1;
    }
    if (calls.length < AT_ONCE) return deleted;
    before = calls.at(-1)!.endedAt!;
  }
}

async function deleteOne(
  { store, clock, rules }: Context,
  folder: string,
  call: RecordedCall,
): Promise<void> {
  for (const { file } of call.recordings) await rm(join(folder, basename(file)), { force: true });
  const now = clock.now();
  const line = {
    at: now,
    personId: 'machine',
    personName: '系统',
    act: 'delete-recording',
    ticketNo: call.ticketNo,
    reason: `通话 ${call.callId}：超过保存期 ${retentionOf(rules).days} 天`,
    address: '',
  };
  await noteOnce(store, `delete-recording/${call.callId}`, line);
  await callRecords(store).updateOne(
    { _id: call.callId },
    { $set: { recordings: [], recordingsDeletedAt: now }, $unset: { analysis: 1 } },
  );
}
