import { calendarPart } from '@hotline/shared/contracts/rest/calendars';
import { emptyPart } from './read-part.ts';
import type { ReadPart } from './read-part.ts';

/** `{coveredYears, offDays: [{from, to, name}], makeUpWorkdays: [{date, name}], hours?, bodyExceptions?}`. */
export function readJson(text: string): ReadPart {
  const part = emptyPart();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const value = error instanceof Error ? error.message : '';
    part.problems.push({ row: null, column: null, code: 'json-unreadable', value });
    return part;
  }
  const parsed = calendarPart.safeParse(value);
  if (parsed.success) {
    const { hours, ...days } = parsed.data;
    return { ...part, ...days, ...(hours ? { hours } : {}) };
  }
  for (const { path, message } of parsed.error.issues) {
    part.problems.push({
      row: null,
      column: null,
      code: 'shape-invalid',
      value: `${path.join('.')}: ${message}`,
    });
  }
  return part;
}
