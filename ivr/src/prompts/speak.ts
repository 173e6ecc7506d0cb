import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { resample } from './resample.ts';
import { decodeWav, encodeWav } from './wav.ts';

const run = promisify(execFile);
export const telephoneRate = 8000;

/** Mandarin is understood only through pinyin: the plain `cmn` voice reads hanzi wrongly. */
export const voice = 'cmn-latn-pinyin';

/**
 * Speaks a text.
 * @param program espeak-ng
 * @returns an 8 kHz mono WAVE file
 * @throws Error when the program is missing or fails
 */
export async function speak(program: string, text: string): Promise<Buffer> {
  const { stdout } = await run(program, ['-v', voice, '-s', '250', '--stdout', text], {
    encoding: 'buffer',
    maxBuffer: 16 * 1024 * 1024,
    timeout: 20_000,
  });
  const { samples, rate } = decodeWav(stdout);
  return encodeWav(resample(samples, rate, telephoneRate), telephoneRate);
}
