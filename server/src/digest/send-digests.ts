import type { Context } from '../context.ts';
import type { Sms } from '../gateways/sms/send-sms.ts';
import { noticePolicy } from '../notices/notice-policy.ts';
import type { DigestDocument } from '../store/models/digest.ts';

/** A process that died over a message leaves it to the next one after this. */
const LEASE_MS = 60_000;
const AT_ONCE = 200;

/**
 * Sends what waits for the SMS gateway, each digest in one message that names nobody and nothing. The digest is the key
 * of the message, so that a repetition after a crash is sent once by the gateway.
 * @param send one try; false = not taken, tried again in a minute
 */
export async function sendDigests(
  context: Pick<Context, 'store' | 'clock' | 'directory' | 'rules'>,
  send: (sms: Sms) => Promise<boolean>,
): Promise<void> {
  for (let left = AT_ONCE; left > 0; left -= 1) {
    const digest = await claim(context);
    if (!digest) return;
    const to = context.directory.person(digest.personId)?.mobile;
    const { _id, total, overdue } = digest;
    const text = `【12345】待办提要：待办${total}件，其中超期${overdue}件，请登录系统查看并办理。`;
    const done = to === undefined || (await send({ key: `digest/${_id}`, to, text }));
    if (done)
      await context.store.digests.updateOne(
        { _id, sms: 'waiting' },
        { $set: { sms: to === undefined ? 'none' : 'sent' } },
      );
  }
}

/** One that is still news and that nobody else sends now. */
function claim(context: Pick<Context, 'store' | 'clock' | 'rules'>): Promise<DigestDocument | null> {
  const now = context.clock.now();
  const { staleAfterMs } = noticePolicy(context).digests;
  return context.store.digests
    .findOneAndUpdate(
      { sms: 'waiting', at: { $gt: now - staleAfterMs }, smsLeasedUntil: { $lte: now } },
      { $set: { smsLeasedUntil: now + LEASE_MS } },
      { sort: { at: 1 }, returnDocument: 'after' },
    )
    .lean<DigestDocument>();
}
