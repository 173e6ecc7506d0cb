import type { Notice } from '@hotline/shared/contracts/socket';
import type { Context } from '../context.ts';
import { presentNotice } from '../presenters/notice.ts';
import type { NoticeDocument } from '../store/models/notice.ts';
import { isDuplicateKey } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { loadTicket } from '../store/ticket-repository.ts';

const KEPT_MS = 7 * 24 * 3_600_000;

/** A notice before anybody has seen it; its id names the window in which it is told as one. */
export type Told = Pick<Notice, 'id' | 'kind' | 'ticketNo' | 'callId' | 'file' | 'text' | 'at'>;

/**
 * Keeps a notice for a week and shows it. What happens again in the window of the same id raises its count and makes it
 * unread; an occurrence that was told before is not told again.
 * @param ticketId decides who may see it; `null` = no ticket stands behind it.
 * @param occurrence what happened; without it the window holds one.
 */
export async function tellOnce(
  { store, ports }: Pick<Context, 'store' | 'ports'>,
  told: Told,
  ticketId: string | null,
  occurrence = told.id,
): Promise<void> {
  const kept = await keep(store, told, occurrence);
  if (!kept) return;
  const ticket = ticketId === null ? null : ((await loadTicket(store, ticketId))?.state ?? null);
  ports.realtime.publish({ kind: 'notice', ticket, notice: presentNotice(kept, null) });
}

/** `null` = it was told before. */
async function keep({ notices }: Store, told: Told, occurrence: string): Promise<NoticeDocument | null> {
  const { id: _id, kind, ticketNo, callId, file, text, at } = told;
  const change = {
    $setOnInsert: { kind, ticketNo, callId, ...(file && { file }) },
    $set: { text, readBy: [], expiresAt: new Date(Date.now() + KEPT_MS) },
    $max: { at },
    $addToSet: { occurrences: occurrence },
  };
  const fresh = { _id, occurrences: { $ne: occurrence } };
  const write = (upsert: boolean) =>
    notices.findOneAndUpdate(fresh, change, { upsert, returnDocument: 'after' }).lean<NoticeDocument>();
  try {
    return await write(true);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Told before, or another occurrence opened the window at the same moment.
    return write(false);
  }
}
