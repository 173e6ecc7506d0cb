import type { Burst } from '@hotline/shared/domain/repeats/burst';
import type { Context } from '../context.ts';
import { tellOnce } from '../realtime/tell-once.ts';
import type { BurstDocument } from '../store/models/burst.ts';
import { isDuplicateKey } from '../store/store.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import { writeReports } from './burst-reports.ts';

/** Proposes an event to the dispatchers, once: it is keyed by the ticket that came first. */
export async function proposeBurst(
  context: Context,
  { lead: { id: leadId }, followers }: Burst,
  at: number,
): Promise<void> {
  const { store } = context;
  const lead = (await loadTicket(store, leadId))?.state;
  if (!lead?.ticketNo) return;
  const { ticketNo, matter } = lead;
  const spotted: Partial<BurstDocument> = { _id: leadId, ticketNo, status: 'proposed' };
  try {
    await store.bursts.create({ ...spotted, spottedAt: at, reportedAt: at });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const text = `疑似突发事件：${followers.length + 1} 人反映《${matter.title}》`;
  const notice = { id: `burst/${leadId}`, kind: 'burst' as const, ticketNo, callId: null, text, at };
  await tellOnce(context, notice, leadId);
  // Last, so that one who is cut off before begins again: no report of it is known yet.
  await writeReports(store, leadId, [leadId, ...followers.map(({ id }) => id)]);
}
