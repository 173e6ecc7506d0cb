import type { BodyEntry } from './body-entry.ts';
import { registerProblem } from './register-problem.ts';
import type { RegisterPlace, RegisterProblem } from './register-problem.ts';

/** An account as far as a body depends on it. */
export interface StaffAccount {
  login: string;
  bodyId: string | null;
  roles: readonly string[];
  active: boolean;
}

/** Which role an account must have to stand in a list of a body. */
export const officerRoles = { liaisons: 'liaison', handlers: 'handler', approvers: 'body-head' } as const;

/** Accounts that a body names and that are not there, are another body's or lack the role; and who is missing. */
export function accountProblems(
  bodies: readonly BodyEntry[],
  accounts: readonly StaffAccount[],
): RegisterProblem[] {
  const byLogin = new Map(accounts.filter(({ active }) => active).map((account) => [account.login, account]));
  return bodies.flatMap((body) => {
    const staff = accounts.filter(({ active, bodyId }) => active && bodyId === body.bodyId);
    return body.closedAt === null
      ? [...named(body, byLogin), ...contactAccounts(body, byLogin), ...vacant(body, staff)]
      : staff.map(({ login }) => registerProblem('staff-left', placeOf(body), login));
  });
}

const placeOf = ({ bodyId }: BodyEntry): RegisterPlace => ({ of: 'body', code: bodyId });

function named(body: BodyEntry, byLogin: ReadonlyMap<string, StaffAccount>): RegisterProblem[] {
  const lists = Object.entries(officerRoles) as [
    keyof typeof officerRoles,
    (typeof officerRoles)['liaisons'],
  ][];
  return lists.flatMap(([list, role]) =>
    body[list].flatMap((login) => {
      const account = byLogin.get(login);
      if (!account) return [registerProblem('account-missing', placeOf(body), login)];
      if (account.bodyId !== body.bodyId) return [registerProblem('account-elsewhere', placeOf(body), login)];
      return account.roles.includes(role) ? [] : [registerProblem('account-role', placeOf(body), login)];
    }),
  );
}

function contactAccounts(body: BodyEntry, byLogin: ReadonlyMap<string, StaffAccount>): RegisterProblem[] {
  return (['contacts', 'shifts'] as const).flatMap((of) =>
    body[of].flatMap(({ login }, index) =>
      login === null || byLogin.has(login)
        ? []
        : [registerProblem('account-missing', { of, code: body.bodyId, index }, login)],
    ),
  );
}

function vacant(body: BodyEntry, staff: readonly StaffAccount[]): RegisterProblem[] {
  const has = (role: string) => staff.some(({ roles }) => roles.includes(role));
  return [
    ...(has('liaison') ? [] : [registerProblem('liaison-missing', placeOf(body), '')]),
    ...(body.needsApproval && !has('body-head')
      ? [registerProblem('approver-missing', placeOf(body), '')]
      : []),
  ];
}
