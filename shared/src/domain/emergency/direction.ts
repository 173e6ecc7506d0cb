import type { EmergencyLine } from '../ticket/vocabulary.ts';

/** How another line stands to the hotline: merged into it, kept beside it, or a sub-centre of it. */
export const lineMergings = ['merged', 'dual-number', 'sub-centre'] as const;
export type LineMerging = (typeof lineMergings)[number];

/** One matter of the 12345–110 catalogue (国办发〔2022〕12号): which way it goes. */
export interface Direction {
  code: string;
  name: string;
  /** `to`: from 12345 to the line; `from`: from the line to 12345. */
  way: 'to' | 'from';
  line: EmergencyLine;
  /** Life, property or public safety: the line goes first and no consent is asked. */
  dangerToLife: boolean;
  /** Words by which the matter is recognised; a person decides. */
  words: readonly string[];
}
