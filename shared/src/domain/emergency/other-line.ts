import type { LineNumber } from '../ticket/vocabulary.ts';

/** How another line stands to the hotline: merged into it, kept beside it, or a sub-centre of it (国办发〔2020〕53号). */
export const lineMergings = ['merged', 'dual-number', 'sub-centre'] as const;
export type LineMerging = (typeof lineMergings)[number];
export const lineStandings = ['emergency', ...lineMergings] as const;
export type LineStanding = (typeof lineStandings)[number];

/** One line of the directory; the order is the order in which an agent is offered them. */
export interface OtherLine {
  number: LineNumber;
  name: string;
  standing: LineStanding;
}

/** Whether calls can be handed to it: what is merged into the hotline is answered here. */
export const takesCalls = ({ standing }: OtherLine): boolean => standing !== 'merged';

/** Lines that every site knows, 110 first; none of them can be left out. */
export const emergencyOtherLines: readonly OtherLine[] = [
  { number: '110', name: '报警', standing: 'emergency' },
  { number: '119', name: '消防', standing: 'emergency' },
  { number: '120', name: '急救', standing: 'emergency' },
  { number: '122', name: '交通事故', standing: 'emergency' },
];

/** `110 报警`; a number that is not in the directory stands alone. */
export const lineName = (lines: readonly OtherLine[], number: LineNumber): string => {
  const known = lines.find((line) => line.number === number);
  return known ? `${number} ${known.name}` : number;
};
