import { randomUUID } from 'node:crypto';
import {
  actOnRiskEvent as actRoute,
  decideRisk as decideRoute,
  listRiskDecisions as decisionsRoute,
  listRiskEvents as listRoute,
  raiseRiskEvent as raiseRoute,
  showRiskEvent as showRoute,
} from '@hotline/shared/contracts/rest/risk-events';
import type { PublicRiskCommand } from '@hotline/shared/contracts/rest/risk-events';
import type { RiskCommand, RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import { civilDate, civilDayOf } from '@hotline/shared/domain/time/civil-date';
import type { Router } from 'express';
import { staleVersion } from '../../commands/act-on-ticket.ts';
import { actorOf } from '../../commands/actors.ts';
import type { Context } from '../../context.ts';
import { draftEditions } from '../../emergency/draft-editions.ts';
import { raiseRisk } from '../../emergency/raise-risk.ts';
import { riskRoom } from '../../emergency/risk-room.ts';
import { ticketsOfRisks } from '../../emergency/tickets-of-risk.ts';
import { presentRiskEvent } from '../../presenters/risk-event.ts';
import { nextInSeries } from '../../store/case-repository.ts';
import type { Audited } from '../../store/models/audit.ts';
import type { CaseDocument } from '../../store/models/case.ts';
import type { RiskDecisionDocument } from '../../store/models/risk-decision.ts';
import { actOnCase } from '../../supervision/act-on-case.ts';
import { ProblemError } from '../problem.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const MOST = 300;
const reads = anyRole('shift-leader', 'dispatcher', 'supervisor', 'hotline-head', 'leader');
const raises = anyRole('agent', 'shift-leader', 'dispatcher', 'callback-agent', 'supervisor', 'hotline-head');
const open: object = { 'state.status': { $in: ['raised', 'reporting'] } };

/** 风险事件 and 紧急信息专报. */
export function riskEventRoutes(router: Router, context: Context): void {
  const { store, clock } = context;
  serve(router, listRoute, reads, async ({ query, person }) => {
    const found = await store.riskEvents
      .find(query.view === 'open' ? open : ({} as object))
      .sort({ 'state.raisedAt': -1 })
      .limit(MOST)
      .lean<CaseDocument<RiskEvent>[]>();
    const ticketsOf = await ticketsOfRisks(
      context,
      found.map(({ state }) => state),
    );
    const rows = found.map((one) => presentRiskEvent(context, one, ticketsOf(one.state), person));
    const byDue = rows.toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0);
    return { at: clock.now(), rows: query.view === 'open' ? byDue : rows };
  });
  serve(router, showRoute, reads, async ({ params, person }) => {
    const found = await findEvent(context, params.id);
    const tickets = (await ticketsOfRisks(context, [found.state]))(found.state);
    const drafts = draftEditions(context, found.state, tickets);
    return { ...presentRiskEvent(context, found, tickets, person), drafts };
  });
  serve(router, raiseRoute, raises, async ({ body, person }) => {
    const { _id: id, state } = await raiseRisk(context, body, person);
    return { id, title: state.title, status: state.status };
  });
  serve(router, actRoute, reads, async ({ params, body, person, request }) => {
    const found = await findEvent(context, params.id);
    if (found.version !== body.version) throw staleVersion();
    const command = await whole(context, body.command);
    const actors = person.roles.map((role) => actorOf(person, role));
    const audited = auditOf(found.state, command, { person, address: request.ip ?? '' });
    const done = await actOnCase(context, riskRoom, found, command, actors, audited);
    const tickets = (await ticketsOfRisks(context, [done.state]))(done.state);
    return presentRiskEvent(context, done, tickets, person);
  });
  serve(router, decideRoute, raises, async ({ body, person }) => {
    const id = randomUUID();
    await store.riskDecisions.create({ _id: id, at: clock.now(), by: person.name, ...body });
    return { id };
  });
  serve(router, decisionsRoute, reads, async () => {
    const found = await store.riskDecisions
      .find()
      .sort({ at: -1 })
      .limit(MOST)
      .lean<RiskDecisionDocument[]>();
    return found.map(({ _id: id, ...rest }) => ({ id, ...rest }));
  });
}

/** What stood there before is told by the audit alone. */
const auditOf = (
  { title, tickets }: RiskEvent,
  command: RiskCommand,
  by: Pick<Audited, 'person' | 'address'>,
): Audited | undefined =>
  command.type === 'correct-title'
    ? {
        ...by,
        act: 'correct-risk-title',
        ticketNo: tickets[0]?.ticketNo ?? null,
        reason: `“${title}”改为“${command.title}”：${command.text.trim()}`,
      }
    : undefined;

async function findEvent({ store }: Context, id: string): Promise<CaseDocument<RiskEvent>> {
  const found = await store.riskEvents.findById(id).lean<CaseDocument<RiskEvent>>();
  if (!found) throw new ProblemError(404, 'case-unknown', '没有这个风险事件');
  return found;
}

/** `急〔2026〕3号`, counted from 1 in each year. */
async function whole({ store, clock }: Context, command: PublicRiskCommand): Promise<RiskCommand> {
  if (command.type !== 'confirm') return command;
  const { year } = civilDate(civilDayOf(clock.now()));
  return { ...command, reportNo: `急〔${year}〕${await nextInSeries(store, `risk-report:${year}`)}号` };
}
