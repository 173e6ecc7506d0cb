import type { Actor } from '../../ticket/actor.ts';
import type { Role } from '../../ticket/vocabulary.ts';
import type { CaseRefusalCode } from '../case/case.ts';
import { bodySpeaks } from '../case/who.ts';
import type { Order, OrderLevel } from './order.ts';

/** Level 1 is a task of the 督办员, whoever began it; above, the named person signs (§6). */
const signers: Readonly<Record<OrderLevel, Role>> = {
  1: 'supervisor',
  2: 'hotline-head',
  3: 'leader',
  4: 'leader',
};

export const signerOf = ({ level }: Pick<Order, 'level'>): Role => signers[level];

export function bySigner(order: Order, { role }: Actor): CaseRefusalCode | null {
  const begins = order.level === 1 && role === 'machine';
  return begins || role === signerOf(order) ? null : 'case-role-forbidden';
}

/** What the machine began, any 督办员 goes on with. */
export function issuerOnly({ issuer }: Order, actor: Actor): CaseRefusalCode | null {
  if (issuer?.role === 'machine') return actor.role === 'supervisor' ? null : 'case-role-forbidden';
  return issuer?.id === actor.id && issuer.role === actor.role ? null : 'case-issuer-only';
}

export function receiverOnly(order: Order, actor: Actor, scope: readonly string[]): CaseRefusalCode | null {
  return bodySpeaks(order.bodyId, actor, scope);
}

/** The body replies; what it says on the telephone, the 督办员 writes down. */
export function replies(order: Order, actor: Actor, scope: readonly string[]): CaseRefusalCode | null {
  if (order.level === 1 && actor.role === 'supervisor') return null;
  return receiverOnly(order, actor, scope);
}
