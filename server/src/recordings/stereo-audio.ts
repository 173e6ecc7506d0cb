import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SAMPLE_RATE } from '@hotline/shared/domain/recording/levels';
import type { Segment, Track } from '@hotline/shared/domain/recording/track';

/** Asterisk writes the 44 bytes of a plain RIFF/WAVE header, then 16-bit samples. */
const HEADER_BYTES = 44;
const SAMPLE_BYTES = 2;
const PER_MS = SAMPLE_RATE / 1000;

interface OpenSegment {
  channel: 0 | 1;
  from: number;
  to: number;
  handle: FileHandle;
}

/** The two sides of a call at a stretch of its time line; silence where nothing was recorded. */
export interface Sides {
  citizen: Int16Array;
  agent: Int16Array;
}

/** The files of a track, read as one recording with two channels. Nothing is copied on the disk. */
export interface StereoAudio {
  /** Length in samples of 8 kHz. */
  samples: number;
  read(from: number, to: number): Promise<Sides>;
  close(): Promise<void>;
}

/** @returns null when none of the files is there any more. */
export async function openStereo(folder: string, track: Track): Promise<StereoAudio | null> {
  const opened: OpenSegment[] = [];
  for (const segment of track.segments) {
    const handle = await open(join(folder, basename(segment.file))).catch(missing);
    if (handle) opened.push({ ...placeOf(segment), handle });
  }
  if (opened.length === 0) return null;
  return {
    samples: track.durationMs * PER_MS,
    read: async (from, to) => {
      const sides = [new Int16Array(to - from), new Int16Array(to - from)] as const;
      for (const segment of opened) await fill(sides[segment.channel], segment, from, to);
      return { citizen: sides[0], agent: sides[1] };
    },
    close: async () => {
      for (const { handle } of opened) await handle.close();
    },
  };
}

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

const placeOf = ({ direction, fromMs, toMs }: Segment) => ({
  channel: direction === 'citizen' ? (0 as const) : (1 as const),
  from: Math.round(fromMs * PER_MS),
  to: Math.round(toMs * PER_MS),
});

async function fill(side: Int16Array, segment: OpenSegment, from: number, to: number): Promise<void> {
  const first = Math.max(from, segment.from);
  const last = Math.min(to, segment.to);
  if (first >= last) return;
  const bytes = Buffer.from(side.buffer, (first - from) * SAMPLE_BYTES, (last - first) * SAMPLE_BYTES);
  const position = HEADER_BYTES + (first - segment.from) * SAMPLE_BYTES;
  await segment.handle.read(bytes, 0, bytes.length, position);
}
