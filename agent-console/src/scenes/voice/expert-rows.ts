import type { Policy } from './edited.ts';

type Expert = Policy['experts'][number];

/** An expert as one line of a table; `from` and `to` belong to the first of his hours. */
export interface ExpertRow extends Omit<Expert, 'hours' | 'numberHidden'> {
  days: keyof typeof weekdaysOf;
  from: string;
  to: string;
  shows: 'hidden' | 'shown';
  /** Further hours, which came by import. */
  others: Expert['hours'];
}

export const weekdaysOf = {
  always: [],
  daily: [1, 2, 3, 4, 5, 6, 7],
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
};

export const blankRow: ExpertRow = {
  code: '',
  name: '',
  kind: 'interpreter',
  field: '',
  number: '',
  days: 'always',
  from: '08:30',
  to: '18:00',
  shows: 'hidden',
  others: [],
};

export const rowOfExpert = ({ hours, numberHidden, ...expert }: Expert): ExpertRow => {
  const [first, ...others] = hours;
  const { from, to } = first ?? blankRow;
  return { ...expert, days: daysOf(first), from, to, shows: numberHidden ? 'hidden' : 'shown', others };
};

/** Other days than those of the choice become every day as soon as the line is edited. */
const daysOf = (first: Expert['hours'][number] | undefined): ExpertRow['days'] => {
  const wanted = (first?.weekdays ?? []).join();
  const keys = Object.keys(weekdaysOf) as ExpertRow['days'][];
  return keys.find((key) => weekdaysOf[key].join() === wanted) ?? 'daily';
};

export const expertOfRow = ({ days, from, to, shows, others, ...expert }: ExpertRow): Expert => ({
  ...expert,
  hours: days === 'always' ? [] : [{ weekdays: weekdaysOf[days], from, to }, ...others],
  numberHidden: shows === 'hidden',
});
