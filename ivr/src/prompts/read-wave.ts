import type { SoundProblem } from '@hotline/shared/domain/voice/prompt';

const pcm = 1;
const extensible = 0xff_fe;
const rates: readonly number[] = [8000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000];

export interface Sound {
  samples: Int16Array;
  rate: number;
}

/**
 * Reads a WAVE file that somebody handed in, by its content: PCM of 16 bits, one or two channels (mixed into one).
 * @returns or says what is wrong with it; never throws
 */
export function readWave(file: Buffer): Sound | SoundProblem {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    return 'not-audio';
  const format = chunk(file, 'fmt ');
  const data = chunk(file, 'data');
  if (!format || format.length < 16 || !data) return 'not-audio';
  const channels = format.readUInt16LE(2);
  if (formatOf(format) !== pcm || format.readUInt16LE(14) !== 16 || channels < 1 || channels > 2)
    return 'not-pcm';
  const rate = format.readUInt32LE(4);
  return rates.includes(rate) ? { samples: mix(data, channels), rate } : 'odd-rate';
}

/** WAVE_FORMAT_EXTENSIBLE names the true format in the first two bytes of its sub-format. */
function formatOf(format: Buffer): number {
  const tag = format.readUInt16LE(0);
  return tag === extensible && format.length >= 26 ? format.readUInt16LE(24) : tag;
}

/** A chunk of RIFF, cut off where the file ends; chunks begin at even places. */
function chunk(file: Buffer, name: string): Buffer | undefined {
  for (let at = 12; at + 8 <= file.length;) {
    const length = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === name) return file.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  return undefined;
}

function mix(data: Buffer, channels: number): Int16Array {
  const frame = 2 * channels;
  const samples = new Int16Array(Math.floor(data.length / frame));
  for (let i = 0; i < samples.length; i += 1) {
    const left = data.readInt16LE(i * frame);
    samples[i] = channels === 1 ? left : (left + data.readInt16LE(i * frame + 2)) >> 1;
  }
  return samples;
}
