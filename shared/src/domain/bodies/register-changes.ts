import type { BodyEntry, BodyRegister } from './body-entry.ts';

export type BodyField = Exclude<keyof BodyEntry, 'bodyId'>;

/** What a new version does to one body or place. */
export interface RegisterChange {
  of: 'body' | 'division';
  code: string;
  name: string;
  change: 'added' | 'changed' | 'closed' | 'reopened';
  /** Fields that differ, of a body that is changed, closed or opened again. */
  fields: readonly BodyField[];
}

/** What differs, in the order of the later version. Nothing is ever taken away. */
export function registerChanges(before: BodyRegister, after: BodyRegister): RegisterChange[] {
  const places = new Map(before.divisions.map((division) => [division.code, division]));
  const known = new Map(before.bodies.map((body) => [body.bodyId, body]));
  return [
    ...after.divisions.flatMap(({ code, name, parent }): RegisterChange[] => {
      const old = places.get(code);
      if (old?.name === name && old.parent === parent) return [];
      return [{ of: 'division', code, name, change: old ? 'changed' : 'added', fields: [] }];
    }),
    ...after.bodies.flatMap((body) => changeOf(known.get(body.bodyId), body)),
  ];
}

function changeOf(before: BodyEntry | undefined, body: BodyEntry): RegisterChange[] {
  const { bodyId: code, name } = body;
  if (!before) return [{ of: 'body', code, name, change: 'added', fields: [] }];
  const fields = (Object.keys(body) as (keyof BodyEntry)[]).filter(
    (field): field is BodyField =>
      field !== 'bodyId' && JSON.stringify(body[field]) !== JSON.stringify(before[field]),
  );
  if (fields.length === 0) return [];
  const closing = !before.closedAt && body.closedAt ? 'closed' : null;
  const opening = before.closedAt && !body.closedAt ? 'reopened' : null;
  return [{ of: 'body', code, name, change: closing ?? opening ?? 'changed', fields }];
}
