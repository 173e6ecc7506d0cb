import type { BodyRegister } from '@hotline/shared/domain/bodies/body-entry';
import type { FileFormat } from '../files/read-sheets.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import { writeCsv } from '../files/write-csv.ts';
import { bodyTables } from './body-tables.ts';
import { bodyColumns, columnsOf, rowKinds } from './columns.ts';
import type { BodyColumn, RowKind } from './columns.ts';

const kinds = Object.keys(rowKinds) as RowKind[];

/** Places and bodies as a file that `readBodiesFile` reads to the same. */
export async function writeBodies(register: BodyRegister, format: FileFormat): Promise<Uint8Array> {
  if (format === 'json') return asJson(register);
  return format === 'csv' ? asCsv(register) : asXlsx(register);
}

/** A sheet for each kind. */
function asXlsx(register: BodyRegister): Promise<Uint8Array> {
  const tables = bodyTables(register);
  return writeXlsx(
    kinds.map((kind) => ({
      name: rowKinds[kind][0],
      rows: [
        columnsOf[kind].map((column) => headerOf(kind, column)),
        ...tables[kind].map((row) => columnsOf[kind].map((column) => row[column] ?? '')),
      ],
    })),
  );
}

/** A person has a 姓名, a body a 名称. */
const headerOf = (kind: RowKind, column: BodyColumn): string =>
  column === 'name' && (kind === 'contact' || kind === 'shift') ? '姓名' : bodyColumns[column][0];

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
