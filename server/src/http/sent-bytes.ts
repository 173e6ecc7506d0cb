import { MOST_ATTACHMENT_BYTES } from '@hotline/shared/domain/attachment/attachment';
import express from 'express';
import type { Request, Response } from 'express';
import { ProblemError } from './problem.ts';

const read = express.raw({ type: () => true, limit: MOST_ATTACHMENT_BYTES, inflate: false });
const MB = 1024 * 1024;

/** The file that a request consists of, read only after it was admitted. @throws a problem 413 or 422 */
export const sentBytes = (request: Request, response: Response): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    read(request, response, (error?: unknown) => {
      const body: unknown = request.body;
      if (isTooLarge(error)) reject(tooLarge());
      else if (error) reject(error as Error);
      else if (Buffer.isBuffer(body) && body.length > 0) resolve(body);
      else reject(new ProblemError(422, 'attachment-empty', '文件是空的'));
    });
  });

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large';

const tooLarge = (): ProblemError =>
  new ProblemError(413, 'attachment-too-large', `文件超过 ${MOST_ATTACHMENT_BYTES / MB} MB`);
