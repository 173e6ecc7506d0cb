import { feedBackTransfer, receiveTransfer as receiveRoute } from '@hotline/shared/contracts/rest/police';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import type { Request, Router } from 'express';
import { receiveTransfer } from '../../commands/receive-transfer.ts';
import { recordFeedback } from '../../commands/record-feedback.ts';
import type { Context } from '../../context.ts';
import { secretOf } from '../../gateways/police-110/platforms.ts';
import type { PolicePushDocument } from '../../store/models/police-push.ts';
import { limiter } from '../rate-limits.ts';
import { serveAnyone } from '../serve.ts';
import { signedByPlatform } from '../signed-by-police.ts';

const MINUTE_MS = 60_000;

/** A transfer says of which line it is; feedback is about a transfer of ours. */
async function lineOf({ store }: Context, request: Request): Promise<LineNumber> {
  const body: unknown = request.body;
  const isTransfer = request.path === receiveRoute.path;
  if (isTransfer && typeof body === 'object' && body !== null && 'line' in body) return String(body.line);
  const transferNo = request.path.split('/').at(-2) ?? '';
  const push = await store.policePushes.findById(transferNo).lean<PolicePushDocument>();
  return push?.transfer.line ?? '110';
}

/** The door of the police's platform and of those of further lines; signatures follow the machine's clock, as theirs do. */
export function policeRoutes(router: Router, context: Context): void {
  const { redis, config } = context;
  router.post(
    [receiveRoute.path, feedBackTransfer.path],
    limiter(redis, { name: 'police', windowMs: MINUTE_MS, most: 30, failuresOnly: true }),
    signedByPlatform(async (request) => secretOf(config, await lineOf(context, request)), Date.now),
  );
  serveAnyone(router, receiveRoute, async ({ body, response }) => {
    const { loaded, repeated } = await receiveTransfer(context, body);
    if (repeated) response.set('Idempotency-Replayed', 'true');
    const { ticketNo, status, openedAt } = loaded.state;
    return { transferNo: body.transferNo, ticketNo: ticketNo!, status, ackAt: openedAt };
  });
  serveAnyone(router, feedBackTransfer, async ({ params: { transferNo }, body }) => {
    await recordFeedback(context, transferNo, { at: body.feedbackAt, result: body.result });
    return { transferNo };
  });
}
