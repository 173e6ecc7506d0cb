import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

interface Wish {
  /** JPEG quality. */
  quality?: number;
  width?: number;
  /** As a telephone writes it: where the photo was taken. */
  located?: boolean;
}

const COARSE = { width: 8, height: 6, channels: 3 } as const;

/** A photo as JPEG: the same scene for the same seed, however it is taken. */
export async function aPhoto(seed: number, wish: Wish = {}): Promise<Uint8Array> {
  const { quality = 90, width = 800, located = false } = wish;
  let state = seed;
  const coarse = Uint8Array.from({ length: COARSE.width * COARSE.height * COARSE.channels }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
  const scene = sharp(coarse, { raw: COARSE }).resize(width, (width * 3) / 4, { kernel: 'cubic' });
  const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 59/1 46/1' } };
  return (located ? scene.withExif(place) : scene).jpeg({ quality }).toBuffer();
}

export const aDocument = (text = '停水通知'): Uint8Array =>
  Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

/** A PNG of a few bytes that says of itself to be of 900 megapixels (W3C PNG, IHDR). */
export function aFlood(): Uint8Array {
  const header = Buffer.from([0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000)))]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
