import type { BodyRegister } from '@hotline/shared/domain/bodies/body-entry';
import type { FileFormat } from '../files/read-sheets.ts';
import { writeCsv } from '../files/write-csv.ts';
import { bodyTables } from './body-tables.ts';
import { bodyColumns, columnsOf, rowKinds } from './columns.ts';
import type { BodyColumn, RowKind } from './columns.ts';

const kinds = Object.keys(rowKinds) as RowKind[];

/** Places and bodies as a file that `readBodiesFile` reads to the same. */
export function writeBodies(register: BodyRegister, format: FileFormat): Uint8Array {
  return format === 'json' ? asJson(register) : asCsv(register);
}

function asJson({ divisions, bodies }: BodyRegister): Uint8Array {
  const told = bodies.map(({ closedAt, ...body }) => ({ ...body, closed: closedAt !== null }));
  return Buffer.from(`${JSON.stringify({ divisions, bodies: told }, null, 2)}\n`);
}

/** One table with the columns of every kind; the first says of which kind a row is. */
function asCsv(register: BodyRegister): Uint8Array {
  const tables = bodyTables(register);
  const columns = [...new Set(kinds.flatMap((kind): readonly BodyColumn[] => columnsOf[kind]))];
  const header = [bodyColumns.kind[0], ...columns.map((column) => bodyColumns[column][0])];
  const rows = kinds.flatMap((kind) =>
    tables[kind].map((row) => [rowKinds[kind][0], ...columns.map((column) => row[column] ?? '')]),
  );
  return writeCsv([header, ...rows]);
}
