import { SAMPLE_RATE } from '@hotline/shared/domain/recording/levels';
import type { Sides, StereoAudio } from './stereo-audio.ts';

const HEADER_BYTES = 44;
/** One sample of each channel. */
const FRAME_BYTES = 4;
const CHUNK_FRAMES = 32_768;

export const wavSize = (audio: StereoAudio): number => HEADER_BYTES + audio.samples * FRAME_BYTES;

/** The bytes `from` to `to` (exclusive) of the stereo file that a recording is played as. */
export async function* wavBytes(audio: StereoAudio, from: number, to: number): AsyncGenerator<Buffer> {
  if (from < HEADER_BYTES) yield headerOf(audio.samples).subarray(from, Math.min(to, HEADER_BYTES));
  let at = Math.max(from, HEADER_BYTES) - HEADER_BYTES;
  const end = to - HEADER_BYTES;
  while (at < end) {
    const first = Math.floor(at / FRAME_BYTES);
    const last = Math.min(first + CHUNK_FRAMES, Math.ceil(end / FRAME_BYTES));
    const bytes = interleave(await audio.read(first, last));
    const offset = first * FRAME_BYTES;
    yield bytes.subarray(at - offset, end - offset);
    at = Math.min(end, offset + bytes.length);
  }
}

function interleave({ citizen, agent }: Sides): Buffer {
  const frames = new Int16Array(citizen.length * 2);
  for (let i = 0; i < citizen.length; i += 1) {
    frames[i * 2] = citizen[i]!;
    frames[i * 2 + 1] = agent[i]!;
  }
  return Buffer.from(frames.buffer);
}

/** RIFF/WAVE, PCM, 16 bit, two channels. */
function headerOf(samples: number): Buffer {
  const dataBytes = samples * FRAME_BYTES;
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * FRAME_BYTES, 28);
  header.writeUInt16LE(FRAME_BYTES, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
