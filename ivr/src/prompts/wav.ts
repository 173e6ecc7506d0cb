const headerBytes = 44;

/** 16-bit mono PCM as a RIFF/WAVE file. */
export function encodeWav(samples: Int16Array, rate: number): Buffer {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const header = Buffer.alloc(headerBytes);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(1, 22); // mono
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}

/**
 * Samples and rate of a 16-bit mono file. A length that the writer left open (a stream) means "to the end".
 * @throws Error when it is no such file
 */
export function decodeWav(file: Buffer): { samples: Int16Array; rate: number } {
  if (file.length < headerBytes || file.toString('latin1', 8, 12) !== 'WAVE') throw new Error('no WAVE file');
  if (file.readUInt16LE(22) !== 1 || file.readUInt16LE(34) !== 16) throw new Error('not 16-bit mono');
  const data = file.indexOf('data', 12, 'latin1');
  if (data < 0) throw new Error('no samples');
  const from = data + 8;
  const length = Math.min(file.readUInt32LE(data + 4), file.length - from) & ~1;
  const samples = new Int16Array(length / 2);
  for (let i = 0; i < samples.length; i += 1) samples[i] = file.readInt16LE(from + i * 2);
  return { samples, rate: file.readUInt32LE(24) };
}
