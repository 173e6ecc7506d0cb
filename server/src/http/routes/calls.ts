import {
  dialCitizen,
  listCalls,
  myCall,
  orderCall,
  showCall,
  superviseCall,
} from '@hotline/shared/contracts/rest/calls';
import type { Router } from 'express';
import type { CallDesk } from '../../calls/desk/call-desk.ts';
import { dialCitizen as dial } from '../../calls/orders/dial-citizen.ts';
import { myCall as callOf } from '../../calls/screen/my-call.ts';
import { orderCall as order } from '../../calls/orders/order-call.ts';
import { presentCall, presentToAgent } from '../../calls/screen/present-call.ts';
import { superviseCall as supervise } from '../../calls/orders/supervise-call.ts';
import { writeAudit } from '../../commands/write-audit.ts';
import { callRefusal } from '../../calls/desk/refusal.ts';
import type { Context } from '../../context.ts';
import { presentPerson } from '../../presenters/person.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';
import { telephoneRoles } from './agents.ts';

const endedShown = 100;

export function callRoutes(router: Router, context: Context, desk: CallDesk): void {
  const agents = anyRole(...telephoneRoles);
  serve(
    router,
    listCalls,
    anyRole('shift-leader', 'supervisor', 'hotline-head', 'qa', 'callback-agent'),
    async ({ query }) => {
      const calls =
        query.live === 'true' ? await desk.calls.live.all() : await desk.calls.past.latest(endedShown);
      return Promise.all(calls.map((call) => presentCall(desk, call)));
    },
  );
  serve(router, myCall, agents, ({ person }) => callOf(desk, person._id));
  serve(
    router,
    showCall,
    anyRole(...telephoneRoles, 'supervisor', 'qa', 'hotline-head'),
    async ({ person, params }) => {
      const call = await desk.calls.find(params.callId);
      if (!call) throw callRefusal('call-gone');
      return call.agentId === person._id ? presentToAgent(desk, call) : presentCall(desk, call);
    },
  );
  serve(router, dialCitizen, agents, ({ person, body }) =>
    dial(desk, presentPerson(person, context.directory), body.ticketNo, body.purpose),
  );
  serve(router, superviseCall, anyRole('shift-leader'), async ({ person, params, body, request }) => {
    const { callId } = params;
    const audited = { person, act: `call-${body.act}`, ticketNo: null, reason: `通话 ${callId}` };
    await writeAudit(context, { ...audited, address: request.ip ?? '' });
    return supervise(desk, presentPerson(person, context.directory), callId, body.act);
  });
  serve(router, orderCall, agents, ({ person, params, body }) =>
    order(desk, presentPerson(person, context.directory), params.callId, body),
  );
}
