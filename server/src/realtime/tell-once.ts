import type { Notice } from '@hotline/shared/contracts/socket';
import type { Context } from '../context.ts';
import { isDuplicateKey } from '../store/store.ts';
import { loadTicket } from '../store/ticket-repository.ts';

const KEPT_MS = 7 * 24 * 3_600_000;

/**
 * Keeps a notice for a week and shows it; one that was told before, by its id, is not told again.
 * @param ticketId decides who may see it; `null` = no ticket stands behind it.
 */
export async function tellOnce(
  { store, ports }: Pick<Context, 'store' | 'ports'>,
  notice: Notice,
  ticketId: string | null,
): Promise<void> {
  try {
    await store.notices.create({ ...notice, _id: notice.id, expiresAt: new Date(Date.now() + KEPT_MS) });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return;
  }
  const ticket = ticketId === null ? null : ((await loadTicket(store, ticketId))?.state ?? null);
  ports.realtime.publish({ kind: 'notice', ticket, notice });
}
