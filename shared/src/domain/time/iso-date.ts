import { civilDate, civilDay } from './civil-date.ts';
import type { CivilDay } from './civil-date.ts';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-02-30` and anything that is not `yyyy-MM-dd` give undefined. */
export function parseIsoDate(text: string): CivilDay | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  return checkedCivilDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Undefined for a day that no calendar has, such as 30 February. */
export function checkedCivilDay(year: number, month: number, day: number): CivilDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const civil = civilDay(year, month, day);
  return civilDate(civil).day === day ? civil : undefined;
}

export function formatIsoDate(civil: CivilDay): string {
  const { year, month, day } = civilDate(civil);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
