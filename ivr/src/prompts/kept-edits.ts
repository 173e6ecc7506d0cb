import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editedPrompts, type EditedPrompts } from '@hotline/shared/contracts/link-prompts';
import { writeWhole } from './sound-files.ts';

const fileIn = (folder: string): string => join(folder, 'prompts', 'edited.json');

/** What the site had edited when the server last told, for a start without the server; nothing that is unreadable. */
export function readEdits(folder: string): EditedPrompts {
  try {
    return editedPrompts.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return [];
  }
}

export const keepEdits = (folder: string, edited: EditedPrompts): Promise<void> =>
  writeWhole(fileIn(folder), Buffer.from(JSON.stringify(edited)));
