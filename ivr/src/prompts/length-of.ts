import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const headerLength = 44;
const byteRateAt = 28;

/** How long ARI media of our own files last, milliseconds; `null` = one of them cannot be told. */
export function lengthOf(media: readonly string[]): number | null {
  try {
    return media.reduce((sum, one) => sum + wavLength(`${one.slice('sound:'.length)}.wav`), 0);
  } catch {
    return null;
  }
}

/** By the byte rate in the header of a canonical WAVE file. */
function wavLength(path: string): number {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerLength);
    readSync(file, header, 0, headerLength, 0);
    return ((fstatSync(file).size - headerLength) * 1000) / header.readUInt32LE(byteRateAt);
  } finally {
    closeSync(file);
  }
}
