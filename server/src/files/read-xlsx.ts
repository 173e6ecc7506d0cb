import { Worker } from 'node:worker_threads';
import { threadProgram } from '../thread-program.ts';
import type { RowProblem } from './row-problem.ts';
import type { Sheet } from './table.ts';
import type { XlsxSheet } from './xlsx-worker.ts';
import { zipSize } from './zip-size.ts';

/** A register of ten thousand bodies with all duties has about 30 MB of XML. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const usual = { heapMb: 384, ms: 60_000 };

/**
 * The sheets of an xlsx workbook as text. A hostile one costs no more than a thread with limits of its own: the size
 * is refused before anything is unpacked, and a workbook that fills the heap (two cells a million columns apart) or
 * takes too long ends its thread and nothing else.
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits = usual,
): Promise<{ sheets: Sheet[]; problems: RowProblem[] }> {
  const size = zipSize(bytes);
  if (size === undefined) return refused('xlsx-unreadable', 'ZIP');
  if (size > MOST_UNPACKED) return refused('xlsx-too-large', `${Math.round(size / 1024 / 1024)} MB`);
  const read = await inThread(bytes, limits);
  if (read === null) return refused('xlsx-unreadable', '');
  return {
    sheets: read.map(({ sheet, rows }) => ({
      name: sheet,
      records: rows.map((cells, index) => ({ cells, row: index + 1 })),
    })),
    problems: [],
  };
}

const refused = (code: string, value: string): { sheets: Sheet[]; problems: RowProblem[] } => ({
  sheets: [],
  problems: [{ row: null, column: null, code, value }],
});

async function inThread(bytes: Uint8Array, { heapMb, ms }: typeof usual): Promise<XlsxSheet[] | null> {
  const [program, options] = threadProgram('./xlsx-worker', import.meta.url);
  const workbook = Uint8Array.from(bytes).buffer;
  const worker = new Worker(program, {
    ...options,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const limit = setTimeout(() => void worker.terminate(), ms);
  try {
    return await new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve(null));
      worker.once('exit', () => resolve(null));
      worker.postMessage(workbook, [workbook]);
    });
  } finally {
    clearTimeout(limit);
    await worker.terminate();
  }
}
