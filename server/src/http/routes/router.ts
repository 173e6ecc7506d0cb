import {
  learnRouter as learnRoute,
  rollBackRouter as rollBackRoute,
  showRouter,
  switchRouter as switchRoute,
} from '@hotline/shared/contracts/rest/routing';
import type { Request, Router } from 'express';
import { writeAudit } from '../../commands/write-audit.ts';
import type { Context } from '../../context.ts';
import { presentRouter } from '../../presenters/router-state.ts';
import { learnFromSite, NothingLearntError } from '../../router/site/learn-from-site.ts';
import { rollBackRouter, switchRouter } from '../../router/site/router-switch.ts';
import type { RouterSwitch } from '../../router/site/router-switch.ts';
import { anyRole } from '../permit.ts';
import type { SignedIn } from '../permit.ts';
import { ProblemError } from '../problem.ts';
import { serve } from '../serve.ts';

const reads = anyRole('dispatcher', 'hotline-head', 'administrator');
const decides = anyRole('hotline-head', 'administrator');

/** The learned model: what it is worth, and who switches it on. */
export function routerRoutes(router: Router, context: Context): void {
  const told = async (
    act: string,
    { model, automatic }: RouterSwitch,
    person: SignedIn,
    request: Request,
  ) => {
    const reason = `模型 ${model ?? '停用'}，自动派单 ${automatic ? `≥ ${automatic.threshold}` : '关闭'}`;
    await writeAudit(context, { person, act, ticketNo: null, reason, address: request.ip ?? '' });
    return presentRouter(context);
  };
  serve(router, showRouter, reads, () => presentRouter(context));
  let learning: Promise<unknown> | null = null;
  serve(router, learnRoute, decides, async ({ person }) => {
    learning ??= learnFromSite(context, person.name).finally(() => (learning = null));
    try {
      await learning;
    } catch (error) {
      if (!(error instanceof NothingLearntError)) throw error;
      throw new ProblemError(422, 'nothing-learnt', error.message);
    }
    return presentRouter(context);
  });
  serve(router, switchRoute, decides, async ({ body, person, request }) =>
    told('switch-router', await switchRouter(context, body, person.name), person, request),
  );
  serve(router, rollBackRoute, decides, async ({ person, request }) =>
    told('roll-back-router', await rollBackRouter(context, person.name), person, request),
  );
}
