import { fileFormats } from '@hotline/shared/contracts/rest/bodies';
import type { FileFormat } from '../files/read-sheets.ts';
import { UsageError } from './exit-code.ts';

/** The format that an option or the ending of a file's name says. @throws UsageError */
export function fileFormat(option: string | undefined, file: string): FileFormat {
  const word = (option ?? file.split('.').at(-1) ?? '').toLowerCase();
  const format = fileFormats.find((known) => known === word);
  if (!format) throw new UsageError(`the format is one of ${fileFormats.join(', ')}`);
  return format;
}
