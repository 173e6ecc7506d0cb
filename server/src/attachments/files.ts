import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** `thumbnail` is there beside a picture only. */
export type FileSize = 'full' | 'thumbnail';

/** Files lie by ticket, so that those of a person are deleted without asking whom else they belong to. */
export const folderOf = (root: string, ticketId: string): string => join(root, ticketId);

const nameOf = (id: string, size: FileSize): string => (size === 'full' ? id : `${id}.thumbnail`);
/** The attachment that a file of a folder belongs to. */
export const attachmentOf = (fileName: string): string => fileName.split('.', 1)[0]!;

/** Keeps the bytes: they are on disk, under their name, when this resolves. */
export async function keepFile(
  folder: string,
  { id, size, bytes }: { id: string; size: FileSize; bytes: Uint8Array },
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, nameOf(id, size));
  const writing = await open(`${path}.writing`, 'wx', 0o600);
  try {
    await writing.writeFile(bytes);
    await writing.sync();
  } finally {
    await writing.close();
  }
  await rename(`${path}.writing`, path);
  await syncFolder(folder);
}

/** @returns `null` when it is not there. */
export async function readKept(folder: string, id: string, size: FileSize): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, nameOf(id, size)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export const deleteFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
