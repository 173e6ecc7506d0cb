/** `from` ≤ the time of day < `to`, in the site's time; `24:00` is the end of the day. Weekdays: 1 = Monday … 7 = Sunday. */
export interface DutyHours {
  weekdays: readonly number[];
  from: string;
  to: string;
  group: string;
}
