import { cpus, loadavg } from 'node:os';
import { concurrency } from './calls/concurrency.ts';
import { freedAgent } from './calls/freed-agent.ts';
import { greetingWav } from './calls/greeting-wav.ts';
import { hotlineSystem } from './calls/hotline-system.ts';
import { queueSystem } from './calls/queue-system.ts';
import { atRates } from './calls/rates.ts';

export const describe =
  "calls through the whole hotline against Asterisk's own app_queue: time to the agent, CPU, calls at once";

export interface CallsOptions {
  agents?: number;
  /** Calls of each rate. */
  calls?: number;
  /** Calls a second at which both are compared, separated by commas. */
  rates?: string | number;
  promptMs?: number;
  /** The search for the highest rate ends here; calls a second. At one call a second a try takes over three minutes. */
  lowest?: number;
  highest?: number;
  /** Calls with sound and recording at once, at the most. */
  atOnce?: number;
  /** How often an agent becomes free while callers wait. */
  freed?: number;
}

const method =
  'Both systems stand side by side on one machine and are loaded in turns by a generator process of their own (plain SIP ' +
  'and RTP, A-law). Each serves 200 calls before anything is measured, like a service that runs. waitMs: from the INVITE of a citizen to the INVITE at the telephone of an agent, less the length of the ' +
  'prompt that both play; the hotline picks and rings the agent while the prompt ends, so that it may be negative, and who ' +
  'answers before the last word waits for it. connectedMs: from the INVITE of a citizen to the first packet of his agent that ' +
  'he hears, less the length of the prompt; agents answer at once. A percentile rests on the number of calls that stands beside it (200 if nothing else is asked). ' +
  'highestRateWithP99Within25Ms: of either system, the highest rate of a ladder between the bounds (1 and 80 calls a second if nothing else is asked) at which the p99 of ' +
  'waitMs is at most 25 ms and no call fails; a rate that misses is tried once more. freedAgent: all ' +
  'of a few agents talk, callers wait; from the BYE that frees an agent to the INVITE of who is next. greetingMs: from the INVITE to the first sound. Hotline: Asterisk, ivr, server, Redis and document store as in production; agents stand in Redis as ' +
  'after sign-in and have telephones without encryption, like the others. app_queue: the same Asterisk with Playback(), ' +
  'MixMonitor() of both directions and Queue(), leastrecent, autofill. mutedCallers: citizens who send no sound, for whom ' +
  'Answer() waits up to 500 ms. cpuMsPerCall: all processor time of the parts while the ' +
  'calls went on. Calls at once: sound both ways and recording of each direction; CPU of all parts in cores, at several ' +
  'numbers of calls, both systems in turns and twice; heard: the part of the packets that came through; atLimit is where a straight line through them meets 0.8 of one core, as the generator needs the other.';

/** Eight to twenty minutes with the defaults, as it must search for the highest rate; what it measures it tells at once on stderr. */
export async function run(options: CallsOptions = {}): Promise<object> {
  const {
    agents = 100,
    calls = 200,
    rates: wanted = '10,20,40',
    promptMs = 1000,
    lowest = 1,
    highest = 80,
    atOnce = 40,
    freed = 20,
  } = options;
  const compared = String(wanted).split(',').map(Number);
  const loadAverageBefore = loadavg()[0];
  const began = performance.now();
  const greeting = greetingWav(promptMs);
  const hotline = await hotlineSystem({ agents, greeting });
  const queue = await queueSystem({ agents, greeting });
  try {
    const rates = await atRates({ hotline, queue }, { calls, promptMs, lowest, highest, compared });
    const freedAgents = await freedAgent({ hotline, queue }, freed, promptMs);
    const callsAtOnce = await concurrency({ hotline, queue }, atOnce);
    return {
      name: 'calls',
      method,
      machine: { cores: cpus().length, loadAverageBefore, loadAverageAfter: loadavg()[0] },
      agents,
      promptMs,
      ...rates,
      freedAgent: freedAgents,
      callsAtOnce,
      tookSeconds: Math.round((performance.now() - began) / 1000),
    };
  } finally {
    await queue.stop();
    await hotline.stop();
  }
}
