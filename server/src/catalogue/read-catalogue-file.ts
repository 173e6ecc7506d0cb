import { catalogueEntry } from '@hotline/shared/contracts/rest/catalogue';
import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { z } from 'zod';
import type { BodyDocument } from '../store/models/body.ts';
import { readSheets } from '../files/read-sheets.ts';
import type { ReadSheets, UploadedFile } from '../files/read-sheets.ts';
import type { RowProblem } from '../files/row-problem.ts';
import { readRows } from './read-rows.ts';
import type { ReadEntries } from './read-rows.ts';

export interface ReadCatalogueFile extends Pick<ReadSheets, 'format' | 'encoding'>, ReadEntries {}

const shape = z.object({ entries: z.array(catalogueEntry).max(20_000) });

/** What an xlsx, CSV (UTF-8 or GB18030) or JSON file says of 派单目录, with everything that cannot be read. */
export async function readCatalogueFile(
  file: UploadedFile,
  bodies: ReadonlyMap<string, BodyDocument>,
): Promise<ReadCatalogueFile> {
  const { format, encoding, sheets, json, problems } = await readSheets(file);
  const read = format === 'json' ? readJson(json) : readRows(sheets, bodies);
  read.problems.unshift(...problems);
  if (read.entries.length === 0 && read.problems.length === 0)
    read.problems.push({ row: null, column: null, code: 'nothing-read', value: file.name });
  return { format, encoding, ...read };
}

function readJson(json: unknown): ReadEntries {
  if (json === undefined) return { entries: [], rows: new Map(), problems: [] };
  const parsed = shape.safeParse(json);
  const entries: CatalogueEntry[] = parsed.data?.entries ?? [];
  const problems = (parsed.error?.issues ?? []).map(({ path, message }): RowProblem => {
    const value = `${path.map(String).join('.')}: ${message}`;
    return { row: null, column: null, code: 'shape-invalid', value };
  });
  return { entries, rows: new Map(), problems };
}
