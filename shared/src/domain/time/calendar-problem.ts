export type CalendarProblemCode =
  | 'no-years'
  | 'year-invalid'
  | 'year-gap'
  | 'date-invalid'
  | 'range-reversed'
  | 'outside-covered-years'
  | 'off-days-overlap'
  | 'day-both-off-and-on'
  | 'day-twice'
  | 'time-invalid'
  | 'session-reversed'
  | 'sessions-overlap'
  | 'no-sessions'
  | 'hours-overlap'
  | 'hours-missing';

export interface CalendarProblem {
  code: CalendarProblemCode;
  /** Where in the data, such as `offDays[3]`. */
  at: string;
  /** The date, year or time that is wrong. */
  value: string;
}
