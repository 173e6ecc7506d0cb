import {
  actOnInspection,
  changeQualityTerms as changeRoute,
  listAgentScores,
  listInspections,
  showQualityTerms,
} from '@hotline/shared/contracts/rest/quality';
import { agentScores } from '@hotline/shared/domain/quality/agent-scores';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { Router } from 'express';
import { staleVersion } from '../../commands/act-on-ticket.ts';
import { actorOf } from '../../commands/actors.ts';
import type { Context } from '../../context.ts';
import { presentInspection } from '../../presenters/inspection.ts';
import { findInspection, findInspections, inspectionsBetween } from '../../quality/find-inspections.ts';
import { inspectionRoom } from '../../quality/inspection-room.ts';
import { changeQualityTerms, qualityTermsOf } from '../../quality/terms.ts';
import { actOnCase } from '../../supervision/act-on-case.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const concerned = anyRole('qa', 'hotline-head', 'shift-leader', 'supervisor', 'agent');

export function qualityRoutes(router: Router, context: Context): void {
  serve(router, listInspections, concerned, async ({ query, person }) =>
    (await findInspections(context, query.view, person)).map((one) => presentInspection(one, person)),
  );
  serve(router, actOnInspection, concerned, async ({ params, body, person }) => {
    const loaded = await findInspection(context, params.id, person);
    if (loaded.version !== body.version) throw staleVersion();
    const actors = person.roles.map((role) => actorOf(person, role));
    const done = await actOnCase(context, inspectionRoom, loaded, body.command, actors);
    return presentInspection(done, person);
  });
  serve(router, listAgentScores, concerned, async ({ query, person }) =>
    agentScores(await inspectionsBetween(context, ...monthOf(query.month), person)),
  );
  const sees = anyRole('qa', 'hotline-head', 'administrator');
  serve(router, showQualityTerms, sees, () => qualityTermsOf(context.rules));
  serve(router, changeRoute, anyRole('administrator'), async ({ body, person, request }) => {
    const { reason, ...terms } = body;
    await changeQualityTerms(context, terms, { person, reason, address: request.ip ?? '' });
    return terms;
  });
}

/** First instant of the month and of the next one, in China. */
function monthOf(month: string): [number, number] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return [firstOf(month), firstOf(next)];
}

const firstOf = (month: string): number => parseIsoInstant(`${month}-01T00:00+08:00`)!;
