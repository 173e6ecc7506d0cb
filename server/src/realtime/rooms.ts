import type { Person } from '@hotline/shared/contracts/rest/session';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';

/** Who stands in which room; a person's rooms follow from his roles and his body. */
export const rooms = {
  person: (id: string): string => `person:${id}`,
  role: (role: Role): string => `role:${role}`,
  body: (bodyId: string): string => `body:${bodyId}`,
  /** Who sees calls and agents live. */
  floor: 'floor',
  of: (person: Person): string[] => [
    rooms.person(person.id),
    ...person.roles.map(rooms.role),
    ...(person.bodyId ? [rooms.body(person.bodyId)] : []),
    ...(person.roles.some((role) => floorRoles.has(role)) ? [rooms.floor] : []),
  ],
};

const floorRoles = new Set<Role>(['shift-leader', 'supervisor', 'hotline-head', 'agent', 'qa']);
