import { execFile } from 'node:child_process';
import { resample } from './resample.ts';
import { decodeWav, encodeWav } from './wav.ts';

export const telephoneRate = 8000;

/** Mandarin is understood only through pinyin: the plain `cmn` voice reads hanzi wrongly. */
export const voice = 'cmn-latn-pinyin';

/**
 * Speaks a text.
 * @param program espeak-ng; it reads the text from its input, so that no text is taken for an option
 * @returns an 8 kHz mono WAVE file
 * @throws Error when the program is missing or fails
 */
export async function speak(program: string, text: string): Promise<Buffer> {
  const { samples, rate } = decodeWav(await spoken(program, text));
  return encodeWav(resample(samples, rate, telephoneRate), telephoneRate);
}

const options = {
  encoding: 'buffer',
  maxBuffer: 16 * 1024 * 1024,
  timeout: 20_000,
} as const;

const spoken = (program: string, text: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      program,
      ['-v', voice, '-s', '250', '--stdout', '--stdin'],
      options,
      (error, wav) => (error ? reject(error) : resolve(wav)),
    );
    child.stdin?.on('error', () => {}); // the program that did not begin is told above
    child.stdin?.end(text);
  });
