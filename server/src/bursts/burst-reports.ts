import type { BurstReportDocument } from '../store/models/burst-report.ts';
import { isDuplicateKey } from '../store/store.ts';
import type { Store } from '../store/store.ts';

/** Which events these tickets report, by ticket. */
export async function knownBursts(
  { burstReports }: Store,
  ticketIds: readonly string[],
): Promise<Map<string, string>> {
  if (ticketIds.length === 0) return new Map();
  const found = await burstReports.find({ _id: { $in: ticketIds } }).lean<BurstReportDocument[]>();
  return new Map(found.map(({ _id, burstId }) => [_id, burstId]));
}

/** Later reports of a known event come to its list. A ticket that stands in a list stays there. */
export async function joinBurst(
  store: Store,
  burstId: string,
  ticketIds: readonly string[],
  reportedAt: number,
): Promise<void> {
  await writeReports(store, burstId, ticketIds);
  await store.bursts.updateOne({ _id: burstId }, { $max: { reportedAt } });
}

export async function writeReports(
  { burstReports }: Store,
  burstId: string,
  ticketIds: readonly string[],
): Promise<void> {
  const documents = ticketIds.map((_id) => ({ _id, burstId }));
  try {
    await burstReports.collection.insertMany(documents as never[], { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
