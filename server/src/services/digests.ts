import type { Context } from '../context.ts';
import { makeDigests } from '../digest/make-digests.ts';
import { sendDigests } from '../digest/send-digests.ts';
import { sendSms } from '../gateways/sms/send-sms.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const LOOK_MS = 20_000;

/** Makes and sends the digests of each window as it begins; one look-up by id when there is nothing to do. */
export function startDigests(context: Context): Service {
  const { config, log } = context;
  const loop = startLoop(log, async () => {
    await makeDigests(context);
    if (config.sms) await sendDigests(context, (sms) => sendSms(config.sms, sms, log));
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
