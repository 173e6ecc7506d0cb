import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../setup-error.ts';
import { resample } from './resample.ts';
import { wavFile } from './wav.ts';

const run = promisify(execFile);
const rate = 8_000;

/** The program that speaks where a site has no recordings. */
export const speaker = (tree: string): string => join(tree, 'usr/bin/espeak-ng');

/** Speaks Chinese text as a WAVE file for telephones: 8 kHz, mono, 16 bit. */
export async function speak(tree: string, text: string): Promise<Buffer> {
  const args = ['-v', 'cmn-latn-pinyin', '-s', '150', '--stdout', text];
  const spoken = await run(speaker(tree), args, { encoding: 'buffer', maxBuffer: 16 << 20 }).catch(
    (error: Error) => {
      throw new SetupError(`espeak-ng cannot speak: ${error.message}`);
    },
  );
  const sound = spoken.stdout;
  const start = sound.indexOf('data') + 8;
  const samples = new Int16Array(Math.floor((sound.length - start) / 2));
  for (let index = 0; index < samples.length; index++) samples[index] = sound.readInt16LE(start + index * 2);
  return wavFile(resample(samples, sound.readUInt32LE(24), rate), rate);
}
