import { bodyFacts } from '@hotline/shared/domain/routing/body-facts';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { BodyFacts, Facts } from '@hotline/shared/domain/ticket/context';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../context.ts';
import { bodyLoads, capacityOf } from './disputes/body-loads.ts';
import { by, numbered } from '../store/models/ticket-indexes.ts';
import type { BodyDocument } from '../store/models/body.ts';
import type { Directory } from '../store/directory.ts';

type Room = Pick<Context, 'directory' | 'rules' | 'store'>;
type Found = { state: Pick<Ticket, 'status' | 'ticketNo'> };

/** What the domain must be told about a command: all of it from memory, except for a parent and a police push. */
export async function loadFacts(
  room: Room,
  ticket: Ticket | null,
  command: Command | null,
  actor: Actor,
): Promise<Facts> {
  const matter = ticket?.matter ?? (command && 'matter' in command ? command.matter : null);
  const standing = standingFacts(room, ticket, command, actor, matter);
  return {
    ...standing,
    bodies: await withLoads(room, standing.bodies, leadsOf(command)),
    parent: command?.type === 'merge' ? await parentNamed(room, command.into) : null,
    receivedAs: command?.type === 'open' ? await receivedAs(room, command) : null,
  };
}

/** Leads that a dispatch by hand or by machine names; a ruling of 会商 does not ask for loads. */
function leadsOf(command: Command | null): readonly string[] {
  if (command?.type === 'dispatch-jointly') return command.leadBodyIds;
  const isDispatch = command?.type === 'dispatch' || command?.type === 'dispatch-by-phone';
  return isDispatch ? [command.leadBodyId] : [];
}

async function withLoads(
  room: Room,
  bodies: Facts['bodies'],
  leads: readonly string[],
): Promise<Facts['bodies']> {
  const limited = leads.filter((bodyId) => capacityOf(room.directory, bodyId) !== null);
  if (limited.length === 0) return bodies;
  const loads = await bodyLoads(room, limited);
  const marked = limited.flatMap((bodyId): [string, BodyFacts][] => {
    const facts = bodies[bodyId];
    return facts ? [[bodyId, { ...facts, isFull: loads.get(bodyId)?.over ?? false }]] : [];
  });
  return { ...bodies, ...Object.fromEntries(marked) };
}

/** Facts for what can be offered before a command is known. */
export const factsForOffer = (room: Room, ticket: Ticket, actor: Actor): Facts => ({
  ...standingFacts(room, ticket, null, actor, ticket.matter),
  parent: null,
  receivedAs: null,
});

function standingFacts(
  { directory, rules }: Room,
  ticket: Ticket | null,
  command: Command | null,
  actor: Actor,
  matter: Matter | null,
): Omit<Facts, 'parent' | 'receivedAs'> {
  const named = [...bodiesOf(ticket), ...bodiesNamed(command), ...(actor.bodyId ? [actor.bodyId] : [])];
  const known = named.flatMap((id) => directory.body(id) ?? []);
  const citesKnowledge = command?.type === 'answer-at-once' ? command.knowledgeId : null;
  return {
    scope: actor.bodyId ? directory.bodiesBelow(actor.bodyId) : [],
    bodies: Object.fromEntries(known.map((body) => [body._id, factsOf(directory, body, matter)])),
    accusedPersonIds: accusedPersonIds(directory, matter),
    knowledgePublished:
      citesKnowledge !== null && directory.knowledgeEntry(citesKnowledge)?.published === true,
    longCycleListed:
      matter !== null && rules.longCycleCategories().some((name) => matter.category.includes(name)),
  };
}

const bodiesOf = (ticket: Ticket | null): string[] =>
  ticket
    ? [
        ...(ticket.lead ? [ticket.lead.bodyId] : []),
        ...ticket.coHandlers.map(({ bodyId }) => bodyId),
        ...(ticket.matter.accused?.bodyId ? [ticket.matter.accused.bodyId] : []),
      ]
    : [];

function bodiesNamed(command: Command | null): string[] {
  if (!command) return [];
  if ('leadBodyId' in command) {
    return [command.leadBodyId, ...command.coBodyIds];
  }
  if (command.type === 'dispatch-jointly') return [...command.leadBodyIds];
  if (command.type === 'request-return') return command.suggestedBodyId ? [command.suggestedBodyId] : [];
  const named = 'namesBodyId' in command ? command.namesBodyId : null;
  return ['bodyId' in command ? command.bodyId : null, named].filter((id) => id !== null);
}

function factsOf(directory: Directory, body: BodyDocument, matter: Matter | null): BodyFacts {
  const handlers = directory
    .people()
    .filter(({ bodyId, roles, active }) => bodyId === body._id && active && roles.includes('handler'));
  const staff = { active: body.active, handlerIds: handlers.map(({ _id }) => _id) };
  return bodyFacts(directory.bodies(), body, matter ?? { category: [], accused: null }, staff);
}

function accusedPersonIds(directory: Directory, matter: Matter | null): string[] {
  const { person, bodyId } = matter?.accused ?? { person: null, bodyId: null };
  if (!person) return [];
  return directory
    .people()
    .filter((staff) => staff.name === person && (bodyId === null || staff.bodyId === bodyId))
    .map(({ _id }) => _id);
}

async function parentNamed({ store }: Room, ticketNo: string): Promise<Facts['parent']> {
  const found = await store.tickets
    .findOne(numbered(ticketNo), { 'state.status': 1 })
    .hint(by('state.ticketNo_1'))
    .lean<Found>();
  return found && { ticketNo, open: !isEnd(found.state.status) };
}

async function receivedAs(
  { store }: Room,
  { source, upstreamNo }: Command & { type: 'open' },
): Promise<string | null> {
  if (source !== 'police' || upstreamNo === null) return null;
  const found = await store.tickets
    .findOne({ 'state.upstreamNo': upstreamNo, 'state.source': source }, { 'state.ticketNo': 1 })
    .lean<Found>();
  return found?.state.ticketNo ?? null;
}
