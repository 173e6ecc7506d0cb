import type { CommandType } from './command.ts';
import { transitions } from './transitions/index.ts';
import type { Transition } from './transitions/transition.ts';
import type { Role, Status } from './vocabulary.ts';

/** Verbs in the order of the state table. */
export const verbs: readonly CommandType[] = [...new Set(transitions.map(({ verb }) => verb))];

const byVerb = new Map(verbs.map((verb) => [verb, transitions.filter((row) => row.verb === verb)]));

export function rowsOf(verb: CommandType): readonly Transition[] {
  return byVerb.get(verb) ?? [];
}

/** The role × command table: whether a role may ever do a verb, in whatever state. */
export function mayRole(role: Role, verb: CommandType): boolean {
  return rowsOf(verb).some(({ roles }) => roles.includes(role));
}

export function mayRoleIn(role: Role, verb: CommandType, status: Status): boolean {
  return rowsOf(verb).some((row) => row.roles.includes(role) && startsIn(row, status));
}

export function happensIn(verb: CommandType, status: Status): boolean {
  return rowsOf(verb).some((row) => startsIn(row, status));
}

export function startsIn(row: Transition, status: Status): boolean {
  return row.from !== 'none' && row.from.includes(status);
}
