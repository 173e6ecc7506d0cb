import { open, stat } from 'node:fs/promises';

/** Asterisk's files: the 44 bytes of a plain RIFF/WAVE header, then 8 kHz, 16 bit, mono. */
export const headerBytes = 44;
const bytesPerMs = 16;

export const durationOf = (size: number): number =>
  Math.max(0, Math.round((size - headerBytes) / bytesPerMs));

export interface Written {
  size: number;
  /** Of the last write, epoch milliseconds. */
  at: number;
}

/** @returns null when there is no such file */
export async function look(path: string): Promise<Written | null> {
  const found = await stat(path).catch(() => null);
  return found && { size: found.size, at: found.mtimeMs };
}

/**
 * Asterisk notes the length in the header as it closes the file; until then it says 0. Opened anew each time, as a file
 * server may show what others write only to who opens the file after them.
 */
export async function isBeingWritten(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => null);
  if (!handle) return false;
  try {
    const riffSize = Buffer.alloc(4);
    await handle.read(riffSize, 0, 4, 4);
    return riffSize.readUInt32LE() === 0;
  } finally {
    await handle.close();
  }
}
