import { blankBody } from './body-entry.ts';
import type { BodyEntry, BodyRegister, Division } from './body-entry.ts';

/** What a file says of a body: only what it names. */
export type BodyPart = Partial<Omit<BodyEntry, 'closedAt'>> & { bodyId: string; closed?: boolean };

export interface RegisterPart {
  divisions: readonly Division[];
  bodies: readonly BodyPart[];
}

/**
 * The register as it would be: what the part names is replaced, the rest stays.
 *
 * @param now of a closing, epoch milliseconds.
 * @param isWhole the part is the whole list: bodies that it does not name are closed.
 */
export function mergeRegister(
  current: BodyRegister,
  part: RegisterPart,
  now: number,
  isWhole = false,
): BodyRegister {
  const bodies = new Map(current.bodies.map((body) => [body.bodyId, body]));
  for (const said of part.bodies) bodies.set(said.bodyId, merged(bodies.get(said.bodyId), said, now));
  const named = new Set(part.bodies.map(({ bodyId }) => bodyId));
  const divisions = new Map(current.divisions.map((division) => [division.code, division]));
  for (const division of part.divisions) divisions.set(division.code, division);
  return {
    version: current.version,
    divisions: [...divisions.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    bodies: [...bodies.values()].map((body) =>
      isWhole && !named.has(body.bodyId) ? { ...body, closedAt: body.closedAt ?? now } : body,
    ),
  };
}

function merged(before: BodyEntry | undefined, { closed, ...said }: BodyPart, now: number): BodyEntry {
  const base = before ?? blankBody(said.bodyId);
  const closedAt = closed === undefined ? base.closedAt : closed ? (base.closedAt ?? now) : null;
  return { ...base, ...said, closedAt };
}
