import {
  forceAgentState,
  listAgents,
  myAgentState,
  setAgentState,
  softphone,
} from '@hotline/shared/contracts/rest/session';
import type { Router } from 'express';
import { allAgents, findAgent } from '../../acd/agents.ts';
import type { CallDesk } from '../../calls/desk/call-desk.ts';
import { forceAgentState as force } from '../../calls/agents/force-agent-state.ts';
import { writeAudit } from '../../commands/write-audit.ts';
import { presentAgent } from '../../calls/desk/move-agent.ts';
import { provideSoftphone } from '../../calls/agents/provide-softphone.ts';
import { callRefusal } from '../../calls/desk/refusal.ts';
import { setAgentState as changeState } from '../../calls/agents/set-agent-state.ts';
import type { Context } from '../../context.ts';
import { presentPerson } from '../../presenters/person.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

/** Who has a telephone at his desk. */
export const telephoneRoles = ['agent', 'callback-agent', 'shift-leader'] as const;

export function agentRoutes(router: Router, context: Context, desk: CallDesk): void {
  const agents = anyRole(...telephoneRoles);
  serve(router, softphone, agents, ({ person, request }) =>
    provideSoftphone(desk, presentPerson(person, context.directory), request.sessionID),
  );
  serve(router, setAgentState, agents, ({ person, body }) => changeState(desk, person._id, body));
  serve(router, myAgentState, agents, async ({ person }) => {
    const agent = await findAgent(desk.redis, person._id);
    if (!agent) throw callRefusal('not-signed-in-as-agent');
    return presentAgent(agent);
  });
  serve(router, forceAgentState, anyRole('shift-leader'), async ({ person, params, body, request }) => {
    const reason = `${params.agentId}：${body.reason}`;
    const audited = { person, act: `agent-${body.state}`, ticketNo: null, reason, address: request.ip ?? '' };
    await writeAudit(context, audited);
    return force(desk, params.agentId, body.state, person.name);
  });
  serve(router, listAgents, anyRole(...telephoneRoles, 'supervisor', 'hotline-head', 'qa'), async () =>
    (await allAgents(desk.redis)).map(presentAgent),
  );
}
