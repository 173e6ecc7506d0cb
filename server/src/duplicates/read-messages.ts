import { z } from 'zod';
import { messageOf, messageRow } from './message-row.ts';
import type { Message } from './message-row.ts';

/** Why a row was left out, or (date-unreadable) taken without its date. */
export const rowError = z.object({
  line: z.int().positive(),
  id: z.union([z.string(), z.number()]).optional(),
  error: z.enum(['row-unreadable', 'row-invalid', 'text-missing', 'date-unreadable', 'id-duplicate']),
  detail: z.string().optional(),
});
export type RowError = z.infer<typeof rowError>;

/** Reads messages from JSON lines. Of rows with one id the first counts. */
export async function readMessages(
  lines: AsyncIterable<{ number: number; text: string }>,
  report: (error: RowError) => void,
): Promise<Message[]> {
  const messages = new Map<string, Message>();
  for await (const { number: line, text } of lines) {
    const row = parsed(text, line, report);
    if (!row) continue;
    const { message, problem } = messageOf(row);
    if (problem) report({ line, id: row.id, error: problem });
    if (!message) continue;
    if (messages.has(message.id)) report({ line, id: row.id, error: 'id-duplicate' });
    else messages.set(message.id, message);
  }
  return [...messages.values()];
}

function parsed(text: string, line: number, report: (error: RowError) => void) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    report({ line, error: 'row-unreadable' });
    return undefined;
  }
  const row = messageRow.safeParse(value);
  if (row.success) return row.data;
  const id = z.object({ id: rowError.shape.id }).safeParse(value).data?.id;
  const detail = z.prettifyError(row.error).replaceAll(/\s+/g, ' ');
  report({ line, ...(id === undefined ? {} : { id }), error: 'row-invalid', detail });
  return undefined;
}
