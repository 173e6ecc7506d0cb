import type { BodiesPreview, BodyChange, BodyProblem } from '@hotline/shared/contracts/rest/bodies';
import type { BodyRegister } from '@hotline/shared/domain/bodies/body-entry';
import { registerChanges } from '@hotline/shared/domain/bodies/register-changes';
import type { RegisterChange } from '@hotline/shared/domain/bodies/register-changes';
import type { RegisterProblem } from '@hotline/shared/domain/bodies/register-problem';
import { registerProblems } from '@hotline/shared/domain/bodies/register-problems';
import type { Context } from '../context.ts';
import { openOfBodies } from './open-of-bodies.ts';
import { whereIs } from './read-part.ts';
import type { ReadPart } from './read-part.ts';

type Room = Pick<Context, 'store' | 'directory' | 'rules'>;

/**
 * What is wrong with a register that would follow another one, and what it would change. Warnings of bodies that it
 * leaves as they are stay unsaid.
 *
 * @param read the file that it came from.
 */
export async function previewBodies(
  room: Room,
  before: BodyRegister,
  after: BodyRegister,
  read?: ReadPart,
): Promise<BodiesPreview> {
  const openOf = await openOfBodies(room.store);
  const changes = registerChanges(before, after);
  const touched = new Set(changes.map(({ code }) => code));
  const problems = registerProblems(after, siteOf(room, openOf))
    .filter(({ severity, place }) => severity === 'error' || touched.has(place.code))
    .map((problem) => presented(problem, read));
  const unread = (read?.problems ?? []).map((problem) => ({ severity: 'error' as const, ...problem }));
  const successors = new Map(after.bodies.map(({ bodyId, successorId }) => [bodyId, successorId]));
  return {
    problems: [...unread, ...problems].toSorted((a, b) => rankOf(a) - rankOf(b)),
    changes: changes.map((change) => withOpen(change, openOf, successors)),
  };
}

/** Errors first. */
const rankOf = ({ severity }: BodyProblem): number => (severity === 'error' ? 0 : 1);

export const siteOf = ({ directory, rules }: Room, openOf: ReadonlyMap<string, number>) => ({
  accounts: directory.people().map(({ username, bodyId, roles, active }) => ({
    login: username,
    bodyId,
    roles,
    active,
  })),
  categories: rules.categories(),
  openOf,
});

export function presented({ severity, code, place, value }: RegisterProblem, read?: ReadPart): BodyProblem {
  const where = read && whereIs(read, place);
  return {
    severity,
    row: where?.row ?? null,
    column: null,
    ...sheetOf(where),
    code,
    value,
    bodyId: place.code,
  };
}

const sheetOf = (where: { sheet?: string } | undefined): { sheet?: string } =>
  where?.sheet === undefined ? {} : { sheet: where.sheet };

const withOpen = (
  change: RegisterChange,
  openOf: ReadonlyMap<string, number>,
  successors: ReadonlyMap<string, string | null>,
): BodyChange => ({
  ...change,
  fields: [...change.fields],
  open: change.of === 'body' ? (openOf.get(change.code) ?? 0) : 0,
  successorId: change.change === 'closed' ? (successors.get(change.code) ?? null) : null,
});
