import type { LineNumber } from '../ticket/vocabulary.ts';

/** One matter of the catalogue of a line, as 12345–110 (国办发〔2022〕12号): which way it goes. */
export interface Direction {
  code: string;
  name: string;
  /** `to`: from 12345 to the line; `from`: from the line to 12345. */
  way: 'to' | 'from';
  line: LineNumber;
  /** Life, property or public safety: the line goes first and no consent is asked. */
  dangerToLife: boolean;
  /** Words by which the matter is recognised; a person decides. */
  words: readonly string[];
}
