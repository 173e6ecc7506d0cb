import {
  dismissBurst as dismissRoute,
  foldBurst as foldRoute,
  listBursts as listRoute,
  readOutBurst as readOutRoute,
} from '@hotline/shared/contracts/rest/bursts';
import type { Router } from 'express';
import { dismissBurst } from '../../commands/bursts/dismiss-burst.ts';
import { foldBurst } from '../../commands/bursts/fold-burst.ts';
import { listBursts } from '../../commands/bursts/list-bursts.ts';
import { readOutBurst } from '../../commands/bursts/read-out-burst.ts';
import type { Context } from '../../context.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const sees = anyRole(
  'agent',
  'shift-leader',
  'dispatcher',
  'callback-agent',
  'supervisor',
  'hotline-head',
  'leader',
);
const folds = anyRole('dispatcher');
const speaks = anyRole('dispatcher', 'shift-leader', 'hotline-head');

export function burstRoutes(router: Router, context: Context): void {
  serve(router, listRoute, sees, ({ person }) => listBursts(context, person));
  serve(router, foldRoute, folds, ({ params, body, person }) =>
    foldBurst(context, person, params.ticketNo, body.ticketNos),
  );
  serve(router, dismissRoute, folds, async ({ params, body, person, request }) => {
    await dismissBurst(context, person, params.ticketNo, body.reason, request);
    return {};
  });
  serve(router, readOutRoute, speaks, async ({ params, body, person, request }) => {
    await readOutBurst(context, person, params.ticketNo, body.text, request);
    return {};
  });
}
