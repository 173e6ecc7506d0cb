import {
  disputeMatter,
  rateMatter,
  showPublicReference,
  submitMatter,
  trackMatter,
  urgeMatter,
} from '@hotline/shared/contracts/rest/public';
import type { Request, Router } from 'express';
import { actAsCitizen, findByProof, progressOf, submitByCitizen } from '../../commands/citizen-door.ts';
import { appliedCommand } from '../../commands/idempotency.ts';
import type { Context } from '../../context.ts';
import { presentDivisions } from '../../presenters/reference.ts';
import { limiter } from '../rate-limits.ts';
import { serveAnyone } from '../serve.ts';

const HOUR_MS = 3_600_000;
const MOST_BY_ADDRESS = 200;

/**
 * Doors without an account. Wrong proofs are counted by query code and by number, five an hour; by address only
 * against a flood, since whole neighbourhoods share one.
 */
export function publicRoutes(router: Router, context: Context): void {
  guardDoors(router, context);
  serveAnyone(router, showPublicReference, () => ({
    hotlineName: context.rules.hotlineName(),
    divisions: presentDivisions(context.directory),
  }));
  serveAnyone(router, submitMatter, ({ body, request }) => {
    const scope = `public:${request.ip}`;
    const applied = appliedCommand(scope, request.get('idempotency-key'), body, context.clock.now());
    return submitByCitizen(context, body, applied);
  });
  serveAnyone(router, trackMatter, async ({ body }) => progressOf(context, await findByProof(context, body)));
  serveAnyone(router, rateMatter, async ({ body: { level, solved, reason, ...proof } }) => {
    const rate = { type: 'rate', level, solved, by: 'web', reason } as const;
    await actAsCitizen(context, await findByProof(context, proof), rate);
    return {};
  });
  serveAnyone(router, disputeMatter, async ({ body: { reason, ...proof } }) => {
    await actAsCitizen(context, await findByProof(context, proof), { type: 'dispute', reason });
    return {};
  });
  serveAnyone(router, urgeMatter, async ({ body: { note, supplement, ...proof } }) => {
    const found = await findByProof(context, proof);
    if (supplement) await actAsCitizen(context, found, { type: 'supplement', text: supplement });
    const { state } = await actAsCitizen(context, found, { type: 'urge', note });
    return { counted: state.urges.at(-1)?.counted ?? false };
  });
}

function guardDoors(router: Router, { redis }: Context): void {
  const tries = { windowMs: HOUR_MS, most: 5, failuresOnly: true };
  const given = (field: 'queryCode' | 'phoneTail') => ({
    keyOf: ({ body }: Request) => String(body?.[field] ?? '').slice(0, 10),
  });
  router.post(
    [trackMatter.path, rateMatter.path, urgeMatter.path, disputeMatter.path],
    limiter(redis, { name: 'proof-address', ...tries, most: MOST_BY_ADDRESS }),
    limiter(redis, { name: 'proof-code', ...tries, ...given('queryCode') }),
    limiter(redis, { name: 'proof-number', ...tries, ...given('phoneTail') }),
  );
  router.post(submitMatter.path, limiter(redis, { name: 'submit', windowMs: HOUR_MS, most: 20 }));
}
