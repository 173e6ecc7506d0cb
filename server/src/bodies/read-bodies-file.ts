import { registerPart } from '@hotline/shared/contracts/rest/bodies';
import type { RegisterPart } from '@hotline/shared/domain/bodies/merge-register';
import { readSheets } from '../files/read-sheets.ts';
import type { FileFormat, UploadedFile } from '../files/read-sheets.ts';
import type { Encoding } from '../files/decode-text.ts';
import type { RowProblem } from '../files/row-problem.ts';
import { emptyPart } from './read-part.ts';
import type { ReadPart } from './read-part.ts';
import { readRows } from './read-rows.ts';

export interface ReadBodiesFile {
  format: FileFormat;
  encoding: Encoding;
  part: RegisterPart;
  /** With where everything stood. */
  read: ReadPart;
}

/** What an xlsx, CSV (UTF-8 or GB18030) or JSON file says of places and bodies, with everything that cannot be read. */
export async function readBodiesFile(file: UploadedFile): Promise<ReadBodiesFile> {
  const { format, encoding, sheets, json, problems } = await readSheets(file);
  const read = format === 'json' ? readJson(json) : readRows(sheets);
  read.problems.unshift(...problems);
  const part = { divisions: read.divisions, bodies: [...read.bodies.values()] };
  if (part.divisions.length + part.bodies.length === 0 && read.problems.length === 0)
    read.problems.push({ row: null, column: null, code: 'nothing-read', value: file.name });
  return { format, encoding, part, read };
}

/** As `hotline bodies export --format json` writes it. */
function readJson(json: unknown): ReadPart {
  const part = emptyPart();
  if (json === undefined) return part;
  const parsed = registerPart.safeParse(json);
  if (!parsed.success) part.problems.push(...parsed.error.issues.map(shapeProblem));
  else {
    part.divisions = parsed.data.divisions;
    for (const body of parsed.data.bodies) {
      if (part.bodies.has(body.bodyId))
        part.problems.push({ row: null, column: null, code: 'code-twice', value: body.bodyId });
      part.bodies.set(body.bodyId, named(body));
    }
  }
  return part;
}

const shapeProblem = ({ path, message }: { path: readonly PropertyKey[]; message: string }): RowProblem => ({
  row: null,
  column: null,
  code: 'shape-invalid',
  value: `${path.map(String).join('.')}: ${message}`,
});

/** Without the fields that are `undefined`, for those would wipe out what is known. */
export const named = <T extends { bodyId: string }>(body: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
