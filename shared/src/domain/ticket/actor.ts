import type { Role } from './vocabulary.ts';

/** Who acts. `bodyId` is the body (承办单位) he belongs to; hotline staff have `null`. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  bodyId: string | null;
}

const bodyRoles: readonly Role[] = ['liaison', 'handler', 'body-head'];

/** Staff of a body act for that body and those below it; everybody else for every ticket. */
export function isBodyRole(role: Role): boolean {
  return bodyRoles.includes(role);
}
