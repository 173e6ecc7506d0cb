import type { mongo } from 'mongoose';
import type { Context } from '../context.ts';
import type { Sms } from '../gateways/sms/send-sms.ts';
import { sendWaiting } from '../gateways/sms/send-waiting.ts';
import type { DigestDocument } from '../store/models/digest.ts';

/** Sends the digests that wait, each in one message that names nobody and nothing. @param send one try */
export const sendDigests = (
  context: Pick<Context, 'store' | 'clock' | 'directory' | 'rules'>,
  send: (sms: Sms) => Promise<boolean>,
): Promise<void> =>
  sendWaiting(
    context,
    context.store.digests.collection as unknown as mongo.Collection<DigestDocument>,
    ({ _id, total, overdue }) => ({
      key: `digest/${_id}`,
      text: `【12345】待办提要：待办${total}件，其中超期${overdue}件，请登录系统查看并办理。`,
    }),
    send,
  );
