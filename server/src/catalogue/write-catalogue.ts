import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { typeWords } from '@hotline/shared/words/zh-CN';
import type { FileFormat } from '../files/read-sheets.ts';
import { writeCsv } from '../files/write-csv.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import type { BodyDocument } from '../store/models/body.ts';
import { bodyWords } from './body-names.ts';
import { catalogueColumns, entryColumns, exampleColumns, rowWords } from './columns.ts';
import type { CatalogueColumn } from './columns.ts';
import { writeBound } from './valid-range.ts';

type Row = Partial<Record<CatalogueColumn, string>>;

/** Entries with their examples as a file that `readCatalogueFile` reads to the same. */
export async function writeCatalogue(
  entries: readonly CatalogueEntry[],
  bodies: ReadonlyMap<string, BodyDocument>,
  format: FileFormat,
): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify({ entries }, null, 2)}\n`);
  const wordOf = bodyWords(bodies);
  const rows = entries.map((entry) => entryRow(entry, wordOf));
  const examples = entries.flatMap((entry) => exampleRows(entry, wordOf));
  if (format === 'xlsx') {
    return writeXlsx([
      { name: rowWords.entry, rows: tableOf(entryColumns, rows) },
      { name: rowWords.example, rows: tableOf(exampleColumns, examples) },
    ]);
  }
  const columns = [...new Set<CatalogueColumn>(['kind', ...entryColumns, ...exampleColumns])];
  const kinded = [
    ...rows.map((row) => ({ ...row, kind: rowWords.entry })),
    ...examples.map((row) => ({ ...row, kind: rowWords.example })),
  ];
  return writeCsv(tableOf(columns, kinded));
}

const tableOf = (columns: readonly CatalogueColumn[], rows: readonly Row[]): string[][] => [
  columns.map((column) => catalogueColumns[column][0]),
  ...rows.map((row) => columns.map((column) => row[column] ?? '')),
];

const entryRow = (entry: CatalogueEntry, wordOf: (bodyId: string) => string): Row => ({
  code: entry.code,
  category: entry.category.join('/'),
  place: entry.divisionPrefix,
  types: entry.types.map((type) => typeWords[type]).join('；'),
  words: entry.words.join('；'),
  lead: wordOf(entry.lead),
  coHandlers: entry.coHandlers.map(wordOf).join('；'),
  joint: entry.isJoint ? '是' : '否',
  clause: entry.clause,
  profile: entry.profile ?? '',
  from: writeBound(entry.validFrom, false),
  to: writeBound(entry.validTo, true),
});

const exampleRows = ({ code, examples = [] }: CatalogueEntry, wordOf: (bodyId: string) => string): Row[] =>
  examples.map(({ text, divisionCode, type, lead }) => ({
    code,
    text,
    place: divisionCode,
    types: typeWords[type],
    lead: lead === null ? '' : wordOf(lead),
  }));
