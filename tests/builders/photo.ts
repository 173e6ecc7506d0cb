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
