import { civilDayOf } from '../time/civil-date.ts';
import { HOUR, type Instant } from '../time/instant.ts';
import { formatIsoDate, parseIsoDate } from '../time/iso-date.ts';

/** 夜间值班: whoever is rung outside while nobody of the night group is signed in. */
export interface OnCall {
  name: string;
  /** Digits. */
  number: string;
  /** `yyyy-MM-dd`, first and last duty day; the night belongs to the day on which it begins. */
  from: string;
  to: string;
}

/** What came of ringing somebody on call; `not-confirmed` = the telephone was answered, maybe by a machine, and no key pressed. */
export const onCallFailures = ['no-answer', 'busy', 'rejected', 'trunk-down', 'not-confirmed'] as const;
export type OnCallFailure = (typeof onCallFailures)[number];

export interface OnCallAttempt {
  name: string;
  number: string;
  at: Instant;
  outcome: 'answered' | OnCallFailure;
}

/** A duty day lasts from noon to noon, so that no night is cut in two. */
const dutyDayAt = (now: Instant): string => formatIsoDate(civilDayOf(now - 12 * HOUR));

/** Who is rung next, in the order of the list, each once in a call; `null` = nobody is left. */
export function nextOnCall(
  list: readonly OnCall[],
  tried: readonly Pick<OnCallAttempt, 'number'>[],
  now: Instant,
): OnCall | null {
  const day = dutyDayAt(now);
  const isOn = ({ from, to, number }: OnCall) =>
    from <= day && day <= to && !tried.some((one) => one.number === number);
  return list.find(isOn) ?? null;
}

export const areDatesFit = ({ from, to }: Pick<OnCall, 'from' | 'to'>): boolean =>
  parseIsoDate(from) !== undefined && parseIsoDate(to) !== undefined && from <= to;
