import type { Context } from '../context.ts';
import { makeDigests } from '../digest/make-digests.ts';
import { sendDigests } from '../digest/send-digests.ts';
import { sendCardMessages } from '../notices/card-messages.ts';
import { type Sms, sendSms } from '../gateways/sms/send-sms.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const LOOK_MS = 20_000;

/** Makes and sends digests as their window begins, and messages of first cards; look-ups by index otherwise. */
export function startDigests(context: Context): Service {
  const { config, log } = context;
  const loop = startLoop(log, async () => {
    await makeDigests(context);
    if (!config.sms) return;
    const send = (sms: Sms) => sendSms(config.sms, sms, log);
    await sendDigests(context, send);
    await sendCardMessages(context, send);
  });
  const timer = setInterval(loop.wake, LOOK_MS);
  loop.wake();
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
