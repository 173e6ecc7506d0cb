import { HOUR, MINUTE } from './instant.ts';

const PATTERN = /^(\d{2}):(\d{2})$/;

/** `HH:mm` as milliseconds since midnight; `24:00` is the end of the day. Undefined for anything else. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  return hours * HOUR + minutes * MINUTE;
}
