import { join } from 'node:path';
import type { CliCommand } from '@hotline/server/cli/cli-command';
import { EngineDownError, exitCode, UsageError } from '@hotline/server/cli/exit-code';
import { z } from 'zod';
import { tryLock } from '../embedded/lock.ts';
import { dataFolder } from '../embedded/paths.ts';
import type { Premises } from './agent-desk.ts';
import { runSimulation, type SimulationPlan } from './run-simulation.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withTelephony } from './with-telephony.ts';

const at = z.iso.datetime();
const output = z.union([
  z.looseObject({
    at,
    call: z.int().describe('which citizen'),
    event: z.string().describe('as of `hotline call`'),
  }),
  z.looseObject({
    at,
    ticketNo: z.string(),
    event: z.string().describe('accepted, refused, or the verb that was done'),
  }),
  z.object({
    at,
    event: z.literal('summary'),
    calls: z.int(),
    answered: z.int(),
    tickets: z.int(),
    finished: z.int(),
    returned: z.int(),
    urged: z.int(),
    redone: z.int(),
    left: z.int().describe('moved by somebody else, or refused'),
  }),
]);

/** `hotline simulate`: a living demo on the running hotline. */
export const simulate: CliCommand = {
  output,
  configure: (command) => {
    command
      .description(
        'Simulated citizens call, scripted agents answer over SIP and accept tickets, scripted people dispatch, handle,\nreview and call back, so that every screen moves. One simulation at a time; refused in production.',
      )
      .option('--calls <number>', 'how many citizens call', '20')
      .option('--rate <number>', 'calls a minute', '6')
      .option('--agents <number>', 'scripted agents', '2')
      .option('--talk <seconds>', 'how long an agent talks with a citizen', '8')
      .option('--pace <seconds>', 'between two steps of a ticket', '3');
  },
  run: (io, command) => {
    const plan = planOf(command.opts<Record<string, string>>());
    return alone(() =>
      withTelephony(true, async (telephony, context) => {
        const tell = (row: object) =>
          void io.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...row })}\n`);
        const sum = await runSimulation(telephony, context, premises(), plan, untilInterrupted(), tell);
        tell({ event: 'summary', ...sum });
        return sum.left === 0 ? exitCode.done : exitCode.findings;
      }),
    );
  },
};

/** Two simulations would take the telephones and the agents from each other. A crash gives the lock back. */
async function alone<T>(act: () => Promise<T>): Promise<T> {
  const release = tryLock(join(dataFolder(), 'simulation.lock'));
  if (!release) throw new UsageError('another simulation is running on this hotline');
  try {
    return await act();
  } finally {
    release();
  }
}

function planOf(options: Record<string, string>): SimulationPlan {
  const positive = (name: string, most: number): number => {
    const value = Number(options[name]);
    if (value > 0 && value <= most) return value;
    throw new UsageError(`--${name} takes a number above 0, up to ${most}, not "${options[name]}"`);
  };
  return {
    calls: Math.ceil(positive('calls', 100_000)),
    rate: positive('rate', 600),
    agents: Math.ceil(positive('agents', 50)),
    talkMs: positive('talk', 600) * 1000,
    paceMs: positive('pace', 3600) * 1000,
  };
}

function premises(): Premises {
  const { HOTLINE_URL: url, ARI_URL, ARI_USER, ARI_PASSWORD } = process.env;
  if (!url || !ARI_URL || !ARI_USER || !ARI_PASSWORD) throw new EngineDownError('the hotline is not up yet');
  return { url, ari: { url: ARI_URL, user: ARI_USER, password: ARI_PASSWORD } };
}
