import {
  actOnOrder as actRoute,
  listOrders,
  raiseOrder as raiseRoute,
  showEvidence,
  showOrder,
} from '@hotline/shared/contracts/rest/orders';
import type { Order } from '@hotline/shared/domain/supervision/order/order';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { supervisingRoles } from '../../policies/case-access.ts';
import { presentOrder } from '../../presenters/order.ts';
import type { PersonRecord } from '../../store/directory.ts';
import type { CaseDocument } from '../../store/models/case.ts';
import { actOnOrder } from '../../supervision/act-on-order.ts';
import { evidenceOf } from '../../supervision/evidence.ts';
import { findOrder, findOrders, titlesOf } from '../../supervision/find-orders.ts';
import { raiseOrder } from '../../supervision/raise-order.ts';
import { anyRole, signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

const keepers = anyRole(...supervisingRoles);

/** 督办单: the ledger, one order, what is done with it. */
export function orderRoutes(router: Router, context: Context): void {
  const present = async (document: CaseDocument<Order>, person: PersonRecord) =>
    presentOrder(context, document, await titlesOf(context, [document], person), person);
  serve(router, listOrders, signedIn, async ({ query, person }) => ({
    at: context.clock.now(),
    rows: await findOrders(context, query, person),
  }));
  serve(router, showOrder, signedIn, async ({ params, person }) =>
    present(await findOrder(context, params.id, person), person),
  );
  serve(router, raiseRoute, keepers, async ({ body, person }) =>
    present(await raiseOrder(context, person, body), person),
  );
  serve(router, actRoute, signedIn, async ({ params, body, person }) => {
    const loaded = await findOrder(context, params.id, person);
    return present(await actOnOrder(context, person, loaded, body), person);
  });
  serve(router, showEvidence, keepers, async ({ params, person }) =>
    evidenceOf(context, (await findOrder(context, params.id, person)).state),
  );
}
