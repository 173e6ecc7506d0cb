import { apart } from '../apart.ts';
import { inTurn } from './in-turn.ts';

export interface ReadPicture {
  /** JPEG. */
  picture: Uint8Array;
  thumbnail: Uint8Array;
  hash: string | null;
}

const LONGEST_MS = 120_000;
const AT_ONCE = 2;
const turn = inTurn(AT_ONCE);

/**
 * A picture drawn anew by a process of its own, since the decoders are native code and strangers send the bytes: a
 * hostile file ends that process and nothing else. @returns `null` when it is no picture that can be read.
 */
export const readPicture = (bytes: Uint8Array): Promise<ReadPicture | null> =>
  turn(async () => {
    const program = new URL('./read-picture-apart', import.meta.url);
    const ended = () => ({ read: null });
    const { read } = await apart<{ read: ReadPicture | null }>(program, bytes, undefined, LONGEST_MS).catch(
      ended,
    );
    return read;
  });
