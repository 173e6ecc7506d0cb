import { cpus, loadavg } from 'node:os';
import { burstOf } from './calls/burst.ts';
import { greetingWav } from './calls/greeting-wav.ts';
import { hotlineSystem } from './calls/hotline-system.ts';

export const describe =
  '10,000 calls in one instant at one number with two voice nodes behind it: answered or refused, calls that are up keep their sound';

export interface BurstOptions {
  /** Calls that arrive in one instant. */
  calls?: number;
  /** Calls with sound that are up before. */
  up?: number;
}

const method =
  'The whole hotline (Kamailio, two Asterisk, two ivr, server, Redis, document store) on one machine with the generator, a ' +
  'process of its own (plain SIP and RTP, A-law; an INVITE that nothing answers is sent again as RFC 3261 §17.1.1.2 wants). ' +
  'The INVITEs are copies of one prepared message and leave as fast as the generator can send them (sentSeconds; sentAgain: ' +
  'INVITEs that nothing had answered in time); cpuSeconds: until the last call of the burst has ended. ' +
  'upBefore: calls in which an agent is heard when the burst begins; longestSilenceMs: the longest time in which one of ' +
  'their citizens received no packet of sound. answered: by Asterisk; cameToAgent: of them, an agent was rung. unheard: without ' +
  'a final answer for 60 s. afterwards: 5 calls a second, at once after it, with the second that the greeting takes.';

export async function run({ calls = 10_000, up = 10 }: BurstOptions = {}): Promise<object> {
  const loadAverageBefore = loadavg()[0];
  const hotline = await hotlineSystem({ agents: up + 20, greeting: greetingWav(1000), voiceNodes: 2 });
  try {
    await hotline.load.run({ type: 'hold', calls: up, patienceMs: 60_000 });
    return {
      name: 'burst',
      method,
      machine: { cores: cpus().length, loadAverageBefore, loadAverageAfter: loadavg()[0] },
      ...(await burstOf(hotline, calls)),
    };
  } finally {
    await hotline.stop();
  }
}
