import type { mongo } from 'mongoose';
import type { Context } from '../../context.ts';
import { noticePolicy } from '../../notices/notice-policy.ts';
import type { Sms } from './send-sms.ts';

/** Something that one person is told by SMS, once; its id is the key of the message. */
export interface WaitingSms {
  _id: string;
  personId: string;
  at: number;
  /** `none` = he gave no number. */
  sms: 'none' | 'waiting' | 'sent';
  smsLeasedUntil: number;
}

/** A process that died over a message leaves it to the next one after this. */
const LEASE_MS = 60_000;
const AT_ONCE = 200;

/**
 * Sends what waits for the SMS gateway and is still news, each in one message; the key bears repetition after a crash.
 * @param words of one; they name nobody and nothing of the matter.
 * @param send one try; false = not taken, tried again in a minute
 */
export async function sendWaiting<T extends WaitingSms>(
  context: Pick<Context, 'clock' | 'directory' | 'rules'>,
  waiting: mongo.Collection<T>,
  words: (one: T) => Pick<Sms, 'key' | 'text'>,
  send: (sms: Sms) => Promise<boolean>,
): Promise<void> {
  for (let left = AT_ONCE; left > 0; left -= 1) {
    const one = await claim(context, waiting);
    if (!one) return;
    const to = context.directory.person(one.personId)?.mobile;
    const done = to === undefined || (await send({ ...words(one), to }));
    const sms = to === undefined ? 'none' : 'sent';
    if (done) await waiting.updateOne({ _id: one._id, sms: 'waiting' } as never, { $set: { sms } } as never);
  }
}

/** One that nobody else sends now. */
async function claim<T extends WaitingSms>(
  context: Pick<Context, 'clock' | 'rules'>,
  waiting: mongo.Collection<T>,
): Promise<T | null> {
  const now = context.clock.now();
  const { staleAfterMs } = noticePolicy(context).digests;
  const found = await waiting.findOneAndUpdate(
    { sms: 'waiting', at: { $gt: now - staleAfterMs }, smsLeasedUntil: { $lte: now } } as never,
    { $set: { smsLeasedUntil: now + LEASE_MS } } as never,
    { sort: { at: 1 }, returnDocument: 'after' },
  );
  return found as T | null;
}
