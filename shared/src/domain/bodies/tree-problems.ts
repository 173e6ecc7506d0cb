import type { BodyEntry } from './body-entry.ts';
import { registerProblem } from './register-problem.ts';
import type { RegisterProblem } from './register-problem.ts';

/** What is wrong between bodies: superiors, circles of them, and who takes over from whom. */
export function treeProblems(
  bodies: readonly BodyEntry[],
  openOf: ReadonlyMap<string, number>,
): RegisterProblem[] {
  const byId = new Map(bodies.map((body) => [body.bodyId, body]));
  return bodies.flatMap((body) => [
    ...ofParent(body, byId),
    ...ofSuccessor(body, byId, openOf.get(body.bodyId) ?? 0),
  ]);
}

function ofParent(body: BodyEntry, byId: ReadonlyMap<string, BodyEntry>): RegisterProblem[] {
  const { bodyId, parentId, closedAt } = body;
  const place = { of: 'body', code: bodyId } as const;
  if (parentId === null) return [];
  const parent = byId.get(parentId);
  if (!parent) return [registerProblem('parent-unknown', place, parentId)];
  const circle = circleFrom(body, byId);
  if (circle) return [registerProblem('parent-cycle', place, circle.join(' → '))];
  const isLeft = closedAt === null && parent.closedAt !== null;
  return isLeft ? [registerProblem('parent-closed', place, parentId)] : [];
}

function ofSuccessor(body: BodyEntry, byId: ReadonlyMap<string, BodyEntry>, open: number): RegisterProblem[] {
  const { bodyId, closedAt, successorId } = body;
  const place = { of: 'body', code: bodyId } as const;
  if (closedAt === null) return [];
  if (successorId === null)
    return open > 0 ? [registerProblem('successor-missing', place, String(open))] : [];
  const successor = byId.get(successorId);
  if (!successor) return [registerProblem('successor-unknown', place, successorId)];
  return standing(successor, byId) ? [] : [registerProblem('successor-closed', place, successorId)];
}

/** Whoever took over may itself have been taken over; the last of them must stand. */
function standing(body: BodyEntry, byId: ReadonlyMap<string, BodyEntry>): boolean {
  const seen = new Set<string>();
  for (let next: BodyEntry | undefined = body; next; next = byId.get(next.successorId ?? '')) {
    if (next.closedAt === null) return true;
    if (seen.has(next.bodyId)) return false;
    seen.add(next.bodyId);
  }
  return false;
}

/** The circle that a body stands in, beginning and ending with it. */
function circleFrom(body: BodyEntry, byId: ReadonlyMap<string, BodyEntry>): string[] | null {
  const path = [body.bodyId];
  const seen = new Set(path);
  for (let next = body.parentId; next !== null; next = byId.get(next)?.parentId ?? null) {
    path.push(next);
    if (next === body.bodyId) return path;
    if (seen.has(next)) return null;
    seen.add(next);
  }
  return null;
}
