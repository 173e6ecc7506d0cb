import { HASH_SIDE, pictureHash } from '@hotline/shared/domain/attachment/picture-hash';
import { MOST_PIXELS } from '@hotline/shared/domain/attachment/attachment';
import sharp from 'sharp';
import { answerApart } from '../apart.ts';
import type { ReadPicture } from './read-picture.ts';

const LONGEST_SIDE = 2560;
const THUMBNAIL_SIDE = 360;

sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/** A process of `read-picture.ts`. What cannot be read is `null`. */
answerApart<Uint8Array>(async (bytes) => ({ read: await read(bytes).catch(() => null) }));

/**
 * Drawn anew: no place, time or camera (EXIF), no comment, nothing behind the picture, upright, no larger than a
 * screen can show.
 */
async function read(bytes: Uint8Array): Promise<ReadPicture> {
  const picture = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer();
  const [thumbnail, greys] = await Promise.all([
    sharp(picture)
      .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 75 })
      .toBuffer(),
    sharp(picture).resize(HASH_SIDE, HASH_SIDE, { fit: 'fill' }).toColourspace('b-w').raw().toBuffer(),
  ]);
  return { picture, thumbnail, hash: pictureHash(greys) };
}
