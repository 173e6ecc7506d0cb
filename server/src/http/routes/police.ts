import { feedBackTransfer, receiveTransfer as receiveRoute } from '@hotline/shared/contracts/rest/police';
import type { Router } from 'express';
import { receiveTransfer } from '../../commands/receive-transfer.ts';
import { recordFeedback } from '../../commands/record-feedback.ts';
import type { Context } from '../../context.ts';
import { limiter } from '../rate-limits.ts';
import { serveAnyone } from '../serve.ts';
import { signedByPolice } from '../signed-by-police.ts';

const MINUTE_MS = 60_000;

/** The door of the police's platform; signatures follow the machine's clock, as theirs do. */
export function policeRoutes(router: Router, context: Context): void {
  const { redis, config } = context;
  router.post(
    [receiveRoute.path, feedBackTransfer.path],
    limiter(redis, { name: 'police', windowMs: MINUTE_MS, most: 30, failuresOnly: true }),
    signedByPolice(config.policeSecret, Date.now),
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
