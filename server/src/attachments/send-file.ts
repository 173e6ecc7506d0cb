import { createHash } from 'node:crypto';
import type { KeptFile } from '@hotline/shared/domain/attachment/attachment';
import type { Response } from 'express';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { attachmentsRoot } from './attach-file.ts';
import { folderOf, readKept } from './files.ts';
import type { FileSize } from './files.ts';

/**
 * Sends one file so that nothing in it can act in our name: pictures were drawn anew, documents are saved and never
 * shown here, the type is not guessed, and a page of it would have no origin.
 */
export async function sendFile(
  context: Pick<Context, 'config' | 'log'>,
  response: Response,
  /** Of a ticket, or of a draft. */
  ownerId: string,
  { id, name, type, sha256 }: KeptFile,
  size: FileSize,
): Promise<void> {
  const bytes = await readKept(folderOf(attachmentsRoot(context), ownerId), id, size);
  if (!bytes) throw new ProblemError(404, 'attachment-missing', '附件不在了');
  if (size === 'full' && createHash('sha256').update(bytes).digest('hex') !== sha256) {
    context.log.error({ ownerId, attachment: id }, 'a kept file is not what was kept');
    throw new ProblemError(500, 'attachment-damaged', '附件已损坏，请联系管理员');
  }
  if (type === 'application/pdf') response.attachment(name);
  else response.set('content-disposition', 'inline');
  response.set({
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  response.end(bytes);
}
