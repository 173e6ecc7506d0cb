import type { DisputeView } from '@hotline/shared/contracts/rest/disputes';
import { bodyFacts } from '@hotline/shared/domain/routing/body-facts';
import { dutiesNear } from '@hotline/shared/domain/routing/duties';
import type { Opinion, Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../../context.ts';
import { namedBody, presentRequest } from '../../presenters/return-request.ts';
import { groundsNow, weighedFor } from '../suggest-dispatch.ts';
import { bodyLoads } from './body-loads.ts';

type Party = DisputeView['parties'][number];
const MOST_PROPOSED = 2;

/** What speaks for whom: requests and rulings, opinions, earlier dispatches, and the duties of who is talked about. */
export async function showDispute(context: Context, ticket: Ticket): Promise<DisputeView> {
  const { directory } = context;
  const { returns, opinions = [], pastLeads, lead } = ticket;
  return {
    requests: returns.map((request) => presentRequest(ticket, request, directory)),
    opinions: opinions.map((opinion) => presentOpinion(context, opinion)),
    dispatches: [...pastLeads, ...(lead ? [lead] : [])].map(
      ({ bodyId, dispatchedAt, dispatchedBy, basis, designated }) => ({
        ...namedBody(directory, bodyId),
        at: dispatchedAt,
        by: dispatchedBy.name,
        basis,
        designated,
      }),
    ),
    parties: await partiesOf(context, ticket),
  };
}

function presentOpinion({ directory }: Context, opinion: Opinion): DisputeView['opinions'][number] {
  const { at, by, bodyId, speaker, text, namesBodyId } = opinion;
  return {
    at,
    writtenBy: by.name,
    body: bodyId === null ? null : namedBody(directory, bodyId),
    speaker,
    text,
    names: namesBodyId === null ? null : namedBody(directory, namesBodyId),
  };
}

/** Who returns, who is named by a request or an opinion, and whom catalogue and model put first. */
async function partiesOf(context: Context, ticket: Ticket): Promise<Party[]> {
  const { directory } = context;
  const grounds = groundsNow(context);
  const { choices } = weighedFor(context, ticket.matter, grounds);
  const parts = new Map<string, Party['part']>();
  const add = (part: Party['part'], bodyId: string | null) => {
    if (bodyId !== null && !parts.has(bodyId)) parts.set(bodyId, part);
  };
  for (const { bodyId } of ticket.returns) add('returns', bodyId);
  for (const { suggestedBodyId } of ticket.returns) add('suggested', suggestedBodyId);
  for (const { namesBodyId } of ticket.opinions ?? []) add('suggested', namesBodyId);
  for (const { bodyId } of choices.slice(0, MOST_PROPOSED)) add('proposed', bodyId);
  const loads = await bodyLoads(context, [...parts.keys()]);
  return [...parts].flatMap(([bodyId, part]) => {
    const body = directory.body(bodyId);
    if (!body) return [];
    const staff = { active: body.active, handlerIds: [] };
    const facts = bodyFacts(directory.bodies(), body, ticket.matter, staff);
    const duties = dutiesNear(body, grounds.catalogue, ticket.matter, grounds.at);
    return [
      {
        ...namedBody(directory, bodyId),
        part,
        score: choices.find((choice) => choice.bodyId === bodyId)?.score ?? null,
        duties: duties.map((duty) => ({ ...duty, category: [...duty.category] })),
        guarded: facts.isTownship && !facts.onDutyList,
        load: loads.get(bodyId)!,
      },
    ];
  });
}
