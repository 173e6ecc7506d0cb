import type { Command, CommandType } from '../command.ts';
import type { Refusal } from '../decision.ts';
import { refuse } from '../refuse.ts';

const required = new Set([
  'answer',
  'basis',
  'clause',
  'document',
  'feedback',
  'line',
  'proof',
  'question',
  'reason',
  'reply',
  'route',
  'speaker',
  'text',
]);
/** Where the reason may be left out: a citizen's rating; a review says why only when it refuses. */
const optional: readonly CommandType[] = ['rate', 'review'];

/** Nothing is decided without saying why. */
export function missingTexts(command: Command): Refusal | null {
  if (optional.includes(command.type)) return null;
  const fields = Object.entries(command)
    .filter(([field, value]) => required.has(field) && typeof value === 'string' && value.trim() === '')
    .map(([field]) => field);
  return fields.length === 0 ? null : refuse('field-missing', { fields });
}
