import { mayReveal as mayRoleReveal } from '@hotline/shared/domain/privacy/may-reveal';
import { maySee } from '@hotline/shared/domain/privacy/may-see';
import type { Facts } from '@hotline/shared/domain/ticket/context';
import { type Actor, isBodyRole } from '@hotline/shared/domain/ticket/actor';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { actorOf } from '../commands/actors.ts';
import { factsForOffer } from '../commands/ticket-facts.ts';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';

type Room = Pick<Context, 'directory' | 'rules' | 'store'>;
type Rule = (ticket: Ticket, reader: Actor, facts: Facts) => boolean;

/** Neither reads tickets: administrators keep the system, auditors the audit trail. */
const blind: readonly Role[] = ['administrator', 'auditor'];

export const readingRoles = ({ roles }: PersonRecord): Role[] =>
  roles.filter((role) => !blind.includes(role));

/** The role in which he sees most: one of the hotline before one of a body. */
export function readingActor(person: PersonRecord): Actor {
  const roles = readingRoles(person);
  return actorOf(person, roles.find((role) => !isBodyRole(role)) ?? roles[0] ?? 'auditor');
}

/** Staff of a body alone: everything that he sees is what bodies may see. */
export const isBodyStaff = (person: PersonRecord): boolean => isBodyRole(readingActor(person).role);

export const scopeOf = (
  { directory }: Pick<Context, 'directory'>,
  { bodyId }: PersonRecord,
): readonly string[] => (bodyId ? directory.bodiesBelow(bodyId) : []);

export const mayRead = (room: Room, ticket: Ticket, person: PersonRecord): boolean =>
  inAnyRole(room, ticket, person, maySee);

export const mayReveal = (room: Room, ticket: Ticket, person: PersonRecord): boolean =>
  inAnyRole(room, ticket, person, mayRoleReveal);

const inAnyRole = (room: Room, ticket: Ticket, person: PersonRecord, rule: Rule): boolean =>
  person.roles.some((role) => {
    const actor = actorOf(person, role);
    return rule(ticket, actor, factsForOffer(room, ticket, actor));
  });
