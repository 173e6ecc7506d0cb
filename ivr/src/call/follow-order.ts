import type { Ack, CallOrder } from '@hotline/shared/contracts/link';
import type { CallBook } from './call-book.ts';

/** Hands an order to its call; each may come twice. */
export async function followOrder(book: CallBook, order: CallOrder): Promise<Ack> {
  if (order.type === 'dial') return toAck(await book.dial(order));
  if (order.type === 'alert') return toAck(await book.alert(order));
  const session = book.session(order.callId);
  return session ? toAck(await session.post(order)) : { ok: false, code: 'call-gone' };
}

const toAck = (refusal: string | undefined): Ack => (refusal ? { ok: false, code: refusal } : { ok: true });
