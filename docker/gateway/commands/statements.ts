import { documentAt, documentsOf, findElement, scanDocument } from '../bson/scan.ts';
import type { Command } from '../command.ts';

/** The array of a write command that holds its statements. */
export type Statements = 'documents' | 'updates' | 'deletes';

/** The statements of a write as raw documents, whether they came as a section of their own or inside the command. */
export function* statementsOf(command: Command, name: Statements): Generator<Buffer> {
  if (command.sequence) return yield* documentsOf(command.sequence);
  const array = findElement(command.body, name);
  if (!array) return;
  const found: Buffer[] = [];
  const items = documentAt(command.body, array);
  scanDocument(items, (element) => void found.push(documentAt(items, element)));
  yield* found;
}
