import { accountProblems } from './account-problems.ts';
import type { StaffAccount } from './account-problems.ts';
import type { BodyEntry, BodyRegister } from './body-entry.ts';
import { contentProblems } from './content-problems.ts';
import { registerProblem } from './register-problem.ts';
import type { RegisterProblem } from './register-problem.ts';
import { treeProblems } from './tree-problems.ts';

/** What a register is held against. */
export interface RegisterSite {
  accounts: readonly StaffAccount[];
  /** Matters of 派单目录, three levels; empty = there is none yet. */
  categories: readonly (readonly string[])[];
  /** Open tickets by the body that has them. */
  openOf: ReadonlyMap<string, number>;
}

const CODE = /^[\w-]{1,40}$/u;
const DIVISION = /^\d{6}(?:\d{3}(?:\d{3})?)?$/u;

/** Everything that is wrong with a register, errors and warnings, by place. */
export function registerProblems(register: BodyRegister, site: RegisterSite): RegisterProblem[] {
  return [
    ...register.divisions.flatMap(({ code, name }) => [
      ...(DIVISION.test(code)
        ? []
        : [registerProblem('division-code-invalid', { of: 'division', code }, code)]),
      ...(name === '' ? [registerProblem('name-missing', { of: 'division', code }, code)] : []),
    ]),
    ...register.bodies.flatMap((body) => [
      ...nameless(body),
      ...contentProblems(body, register.divisions, site.categories),
    ]),
    ...namesTwice(register.bodies),
    ...treeProblems(register.bodies, site.openOf),
    ...accountProblems(register.bodies, site.accounts),
  ];
}

function nameless({ bodyId, name }: BodyEntry): RegisterProblem[] {
  const place = { of: 'body', code: bodyId } as const;
  return [
    ...(CODE.test(bodyId) ? [] : [registerProblem('body-code-invalid', place, bodyId)]),
    ...(name === '' ? [registerProblem('name-missing', place, bodyId)] : []),
  ];
}

/** A name or alias stands for one body that is not closed. */
function namesTwice(bodies: readonly BodyEntry[]): RegisterProblem[] {
  const bearers = new Map<string, string>();
  return bodies
    .filter(({ closedAt }) => closedAt === null)
    .flatMap(({ bodyId, name, aliases }) =>
      [name, ...aliases].flatMap((word, index) => {
        const bearer = bearers.get(word);
        if (word === '') return [];
        if (bearer === undefined) bearers.set(word, bodyId);
        if (bearer === undefined) return [];
        const code = index === 0 ? 'name-twice' : 'alias-twice';
        return [registerProblem(code, { of: 'body', code: bodyId }, `${word} (${bearer})`)];
      }),
    );
}
