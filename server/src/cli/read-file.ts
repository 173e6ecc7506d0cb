import { readFileSync } from 'node:fs';
import { UsageError } from './exit-code.ts';

/** The bytes of a file that a command was given. @throws UsageError */
export function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : ''}`);
  }
}
