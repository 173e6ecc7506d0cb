import { HOUR } from '@hotline/shared/domain/time/instant';
import { stageWords } from '@hotline/shared/words/zh-CN';
import type { mongo } from 'mongoose';
import type { Context } from '../context.ts';
import type { Sms } from '../gateways/sms/send-sms.ts';
import { sendWaiting } from '../gateways/sms/send-waiting.ts';
import type { CardMessageDocument } from '../store/models/card-message.ts';
import { isDuplicateKey } from '../store/store.ts';
import { noticePolicy } from './notice-policy.ts';

const KEPT_MS = 30 * 24 * HOUR;

/**
 * Keeps a message for the gateway, once by its id, unless he gave no number or has had enough of them in this hour:
 * then the card waits for his digest.
 */
export async function keepCardMessage(
  context: Context,
  card: Pick<CardMessageDocument, '_id' | 'personId' | 'ticketNo' | 'stage'>,
): Promise<void> {
  const { store, clock, directory } = context;
  const at = clock.now();
  const { mostAnHour } = noticePolicy(context).cards;
  const { _id, personId } = card;
  if (!directory.person(personId)?.mobile) return;
  const expiresAt = new Date(Date.now() + KEPT_MS);
  const message = { ...card, at, sms: 'waiting', smsLeasedUntil: 0, expiresAt } as const;
  for (let place = 0; place < mostAnHour; place += 1) {
    const slot = `${personId}/${Math.floor(at / HOUR)}/${place}`;
    try {
      await store.cardMessages.create({ ...message, slot });
      return;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      if (await store.cardMessages.exists({ _id })) return;
    }
  }
}

/** @param send one try */
export const sendCardMessages = (context: Context, send: (sms: Sms) => Promise<boolean>): Promise<void> =>
  sendWaiting(
    context,
    context.store.cardMessages.collection as unknown as mongo.Collection<CardMessageDocument>,
    ({ _id, ticketNo, stage }) => ({
      key: `card/${_id}`,
      text: `【12345】您承办的工单${ticketNo}已亮${stageWords[stage]}，请立即登录系统办理。`,
    }),
    send,
  );
