import type { RecordingsWanted } from '../../recording/recording-table.tsx';

/** A telephone number has 12 digits at the most, a ticket's 19 to 21; `null` = what was typed is neither. */
export const wantedBy = (words: string): Pick<RecordingsWanted, 'number' | 'ticketNo'> | null => {
  const digits = words.replaceAll(/[\s-]/gu, '');
  if (digits === '') return {};
  if (/^\d{19,21}$/u.test(digits)) return { ticketNo: digits };
  return /^\d{3,12}$/u.test(digits) ? { number: digits } : null;
};
