import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Anchor } from './anchor.ts';

/** The lines of one file; each process begins one of its own, so that no two write into the same. */
export interface AnchorFile {
  name: string;
  lines: readonly string[];
}

const named = /^anchors-.+\.jsonl$/u;

/** Appends a line; it is on disk when this resolves. */
export async function appendAnchor(folder: string, name: string, anchor: Anchor): Promise<string> {
  const line = JSON.stringify(anchor);
  const file = await open(join(folder, name), 'a', 0o600);
  try {
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return line;
}

/** All files of a folder; a last line that a crash tore is left out. */
export async function readAnchorFiles(folder: string): Promise<AnchorFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => named.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name,
      lines: (await readFile(join(folder, name), 'utf8')).split('\n').slice(0, -1),
    })),
  );
}
