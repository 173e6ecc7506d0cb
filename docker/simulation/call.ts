import { writeFile } from 'node:fs/promises';
import { telephoneRate } from '@hotline/ivr/prompts/speak';
import { encodeWav } from '@hotline/ivr/prompts/wav';
import type { CliCommand } from '@hotline/server/cli/cli-command';
import { exitCode, UsageError } from '@hotline/server/cli/exit-code';
import { z } from 'zod';
import { callHotline, type CitizenCall } from './citizen-call.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withTelephony } from './with-telephony.ts';

const at = z.iso.datetime();
const output = z.discriminatedUnion('event', [
  z.object({ at, event: z.literal('dialled'), to: z.string() }),
  z.object({ at, event: z.literal('greeted'), callId: z.string() }),
  z.object({
    at,
    event: z.literal('answered'),
    agentId: z.string().nullable(),
    waitedMs: z.int().describe('from dialling'),
  }),
  z.object({ at, event: z.literal('speaking'), text: z.string() }),
  z.object({ at, event: z.literal('pressed'), digits: z.string() }),
  z.object({
    at,
    event: z.literal('ended'),
    answered: z.boolean().describe('by an agent'),
    cause: z.int().describe('hang-up cause of Q.850'),
    ending: z.string().nullable().describe('as the hotline has it on record'),
    rating: z.int().nullable(),
  }),
]);

interface Options {
  from: string;
  say: string;
  press?: string;
  wait: string;
  talk?: string;
  listen?: string;
}

/** `hotline call`: a simulated citizen dials in; one line for each thing that happens. */
export const call: CliCommand = {
  output,
  configure: (command) => {
    command
      .description(
        'A citizen of the simulated telephone network dials 12345 and talks until the hotline or Ctrl-C ends it.',
      )
      .requiredOption('--from <number>', 'his number, or "withheld"')
      .requiredOption(
        '--say <text>',
        'what he says to the agent, again and again (Chinese, spoken by espeak-ng)',
      )
      .option('--press <digits>', 'keys for the rating after the call: 1 to 5')
      .option('--wait <seconds>', 'how long he waits for an agent', '60')
      .option('--talk <seconds>', 'how long he talks before he hangs up himself')
      .option('--listen <file>', 'keeps what he hears (WAVE, 8 kHz)')
      .addHelpText('after', '\nExit code 1: no agent answered.');
  },
  run: (io, command) => {
    const options = command.opts<Options>();
    const wants = wishesOf(options);
    return withTelephony(false, async (telephony) => {
      let heard: () => Int16Array = () => new Int16Array();
      const hear: CitizenCall['hear'] = async (up) => void (heard = (await up.listen()).keep());
      const tell = (event: object) =>
        void io.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
      const answered = await callHotline(
        telephony,
        options.listen ? { ...wants, hear } : wants,
        untilInterrupted(),
        tell,
      );
      if (options.listen) await writeFile(options.listen, encodeWav(heard(), telephoneRate));
      return answered ? exitCode.done : exitCode.findings;
    });
  },
};

function wishesOf({ from, say, press, wait, talk }: Options): CitizenCall {
  if (from !== 'withheld' && !/^\d{3,15}$/u.test(from))
    throw new UsageError('--from takes a number of 3 to 15 digits, or "withheld"');
  if (say.trim() === '') throw new UsageError('--say takes a text');
  if (press !== undefined && !/^[0-9*#]+$/u.test(press))
    throw new UsageError('--press takes keys: 0 to 9, * and #');
  return {
    from: from === 'withheld' ? null : from,
    say,
    press: press ?? null,
    waitMs: milliseconds('--wait', wait),
    talkMs: talk === undefined ? null : milliseconds('--talk', talk),
  };
}

function milliseconds(option: string, text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds * 1000;
  throw new UsageError(`${option} takes seconds, up to 3600, not "${text}"`);
}
