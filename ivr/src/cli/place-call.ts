import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Network } from '../network/network.ts';
import type { TelephoneCall } from '../network/telephone-call.ts';
import { speak } from '../prompts/speak.ts';
import type { CallLine, CallOptions } from './call-options.ts';

type Print = (line: CallLine) => void;

/** One simulated call from dialling to hang-up. */
export async function placeCall(
  network: Network,
  espeak: string,
  options: CallOptions,
  print: Print,
): Promise<void> {
  const began = performance.now();
  const tell = (event: CallLine['event'], more: Partial<CallLine> = {}) =>
    print({ event, atMs: Math.round(performance.now() - began), ...more });
  const folder = mkdtempSync(join(tmpdir(), 'hotline-call-'));
  try {
    const speech = options.say && (await record(folder, espeak, options.say));
    const call = await network.citizen(options.from).dial(options.to);
    tell('dialled');
    const over = call.ended.then((cause) => tell('ended', { cause }));
    void converse(call, options, speech, tell).catch(() => {}); // what fails, fails by the hang-up
    await Promise.race([
      over,
      pause(options.for * 1000, undefined, { ref: false }).then(() => call.hangUp()),
    ]);
    await over;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function converse(
  call: TelephoneCall,
  options: CallOptions,
  speech: string | undefined,
  tell: (event: CallLine['event']) => void,
): Promise<void> {
  await call.answered;
  tell('answered');
  await call.hearsSound();
  tell('heard');
  if (speech) await call.say(speech, 60);
  if (!options.press) return;
  await pause(options['press-at'] * 1000, undefined, { ref: false });
  await call.press(options.press);
  tell('pressed');
}

/** The text as a file that Asterisk, maybe another user, can read. */
async function record(folder: string, espeak: string, text: string): Promise<string> {
  chmodSync(folder, 0o755);
  const file = join(folder, 'speech.wav');
  writeFileSync(file, await speak(espeak, text));
  return file;
}
