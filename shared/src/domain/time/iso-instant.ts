import { civilDayOf, timeOfDay } from './civil-date.ts';
import { DAY, HOUR, MINUTE } from './instant.ts';
import type { Instant } from './instant.ts';
import { checkedCivilDay, formatIsoDate, pad } from './iso-date.ts';

const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2}))?)$/;

/**
 * Reads an ISO 8601 / RFC 3339 date and time. The zone offset is required (`Z`, `+08:00`, `+0800`, `+08`):
 * a time without it does not name an instant. Undefined for anything else and for days that do not exist.
 * Fractions of a second are cut at milliseconds.
 */
export function parseIsoInstant(text: string): Instant | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const civil = checkedCivilDay(Number(match[1]), Number(match[2]), Number(match[3]));
  const time = clockTime(Number(match[4]), Number(match[5]), Number(match[6] ?? 0));
  const offset = match[8] ? 0 : zoneOffset(match[9], Number(match[10]), Number(match[11] ?? 0));
  if (civil === undefined || time === undefined || offset === undefined) return undefined;
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  return civil * DAY + time + milliseconds - offset;
}

/** `2026-09-24T18:00:00+08:00`, with milliseconds only where there are any. */
export function formatIsoInstant(at: Instant): string {
  const time = timeOfDay(at);
  const milliseconds = time % 1000;
  const fraction = milliseconds === 0 ? '' : `.${pad(milliseconds, 3)}`;
  return `${formatIsoDate(civilDayOf(at))}T${formatTime(time)}${fraction}+08:00`;
}

function formatTime(time: number): string {
  const hours = Math.floor(time / HOUR);
  const minutes = Math.floor((time % HOUR) / MINUTE);
  const seconds = Math.floor((time % MINUTE) / 1000);
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}`;
}

function clockTime(hours: number, minutes: number, seconds: number): number | undefined {
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return hours * HOUR + minutes * MINUTE + seconds * 1000;
}

function zoneOffset(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}
