import { createHash, randomUUID } from 'node:crypto';
import type { KeptFile } from '@hotline/shared/domain/attachment/attachment';
import { fileNameOf } from '@hotline/shared/domain/attachment/file-name';
import { sentTypeOf } from '@hotline/shared/domain/attachment/sent-type';
import { ProblemError } from '../http/problem.ts';
import { keepFile } from './files.ts';
import { readPicture } from './read-picture.ts';

/** What is to be kept of a sent file. */
interface Taken {
  file: KeptFile;
  bytes: Uint8Array;
  thumbnail: Uint8Array | null;
}

/** @throws a problem 415 or 422 when it is of no type that is taken, or broken. */
export async function takeFile(name: string, sent: Uint8Array): Promise<Taken> {
  const type = sentTypeOf(sent);
  if (type === null) {
    throw new ProblemError(415, 'attachment-type', '只收 JPG、PNG、WebP 图片和 PDF 文件');
  }
  if (type === 'application/pdf')
    return { file: describe(name, type, sent, null), bytes: sent, thumbnail: null };
  const read = await readPicture(sent);
  if (!read) {
    throw new ProblemError(422, 'attachment-unreadable', '图片打不开：文件不完整，或像素过大');
  }
  const { picture, thumbnail, hash } = read;
  return { file: describe(name, 'image/jpeg', picture, hash), bytes: picture, thumbnail };
}

const describe = (
  name: string,
  type: KeptFile['type'],
  bytes: Uint8Array,
  pictureHash: string | null,
): KeptFile => ({
  id: randomUUID(),
  name: fileNameOf(name),
  type,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  pictureHash,
});

/** The thumbnail first: where the file is, all of it is. */
export async function keepTaken(folder: string, { file: { id }, bytes, thumbnail }: Taken): Promise<void> {
  if (thumbnail) await keepFile(folder, { id, size: 'thumbnail', bytes: thumbnail });
  await keepFile(folder, { id, size: 'full', bytes });
}
