import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import type { StereoAudio } from './stereo-audio.ts';
import { wavBytes, wavSize } from './wav-bytes.ts';

/** Sends the recording, or the one range of it that is asked for (RFC 9110 §14). Closes it in the end. */
export async function sendAudio(request: Request, response: Response, audio: StereoAudio): Promise<void> {
  const size = wavSize(audio);
  response.set({
    'accept-ranges': 'bytes',
    'content-type': 'audio/wav',
    'cache-control': 'private, no-store',
  });
  const ranges = request.range(size, { combine: true });
  try {
    if (ranges === -1) return void response.status(416).set('content-range', `bytes */${size}`).end();
    const asked = Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : null;
    const { start, end } = asked ?? { start: 0, end: size - 1 };
    if (asked) response.status(206).set('content-range', `bytes ${start}-${end}/${size}`);
    response.set('content-length', String(end - start + 1));
    await pipeline(Readable.from(wavBytes(audio, start, end + 1)), response);
  } catch (error) {
    if (!isGoneAway(error)) throw error;
  } finally {
    await audio.close();
  }
}

/** The listener jumped elsewhere or closed his page. */
const isGoneAway = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
