import { listTransferFiles, transferFile } from '@hotline/shared/contracts/rest/police';
import { FILES_OPEN_MS, filesOfTransfer, pushedFile } from '@hotline/shared/domain/emergency/pushed-files';
import type { Attachment } from '@hotline/shared/domain/attachment/attachment';
import type { Request, Router } from 'express';
import { sendFile } from '../../attachments/send-file.ts';
import { writeAudit } from '../../commands/write-audit.ts';
import type { Context } from '../../context.ts';
import { secretOf } from '../../gateways/police-110/platforms.ts';
import type { PolicePushDocument } from '../../store/models/police-push.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import { ProblemError } from '../problem.ts';
import { limiter } from '../rate-limits.ts';
import { serveAnyone } from '../serve.ts';
import { signedByPlatform } from '../signed-by-police.ts';

const MINUTE_MS = 60_000;
const MOST_A_MINUTE = 120;

/** Files of what we handed over, fetched by the platform of that line: signed as all of its requests, for thirty days. */
export function policeFileRoutes(router: Router, context: Context): void {
  const { redis, config, store } = context;
  const pushOf = ({ params }: Request) =>
    store.policePushes.findById(params['transferNo']).lean<PolicePushDocument>();
  router.get(
    [listTransferFiles.path, transferFile],
    limiter(redis, { name: 'police-files', windowMs: MINUTE_MS, most: MOST_A_MINUTE }),
    signedByPlatform(
      async (request) => secretOf(config, (await pushOf(request))?.transfer.line ?? '110'),
      Date.now,
    ),
  );
  serveAnyone(router, listTransferFiles, async ({ request, params }) => {
    const { files } = await given(context, await pushOf(request));
    return files.map((file) => pushedFile(params.transferNo, file));
  });
  router.get(transferFile, async (request, response) => {
    const push = await pushOf(request);
    const { files, ticketNo } = await given(context, push);
    const found = files.find(({ id }) => id === request.params['id']);
    if (!push || !found) throw new ProblemError(404, 'attachment-unknown', '没有这个附件');
    const { _id, ticketId, transfer } = push;
    await writeAudit(context, {
      person: { _id: `platform-${transfer.line}`, name: `${transfer.line} 平台` },
      act: 'open-attachment',
      ticketNo,
      reason: `流转 ${_id} 的附件 ${found.id}`,
      address: request.ip ?? '',
    });
    await sendFile(context, response, ticketId, found, 'full');
  });
}

/** @throws a problem 404 or 410 */
async function given(
  { store, clock }: Context,
  push: PolicePushDocument | null,
): Promise<{ ticketNo: string | null; files: readonly Attachment[] }> {
  if (!push) throw new ProblemError(404, 'transfer-unknown', '没有这次流转');
  if (push.state === 'rejected' || clock.now() > push.createdAt + FILES_OPEN_MS)
    throw new ProblemError(410, 'files-closed', '附件已不再提供：流转未获受理，或已超过三十日');
  const ticket = (await loadTicket(store, push.ticketId))?.state;
  return { ticketNo: push.ticketNo, files: ticket ? filesOfTransfer(ticket, push.transfer) : [] };
}
