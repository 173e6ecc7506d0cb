import { z } from 'zod';
import type { ZodType } from 'zod';
import type { CliIo } from './cli-command.ts';
import { exitCode } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { readLines, RowWriter } from './json-lines.ts';

/** What a bad row is answered with: its id if it has one, and its line unless the error is one of the command's own. */
export const badRow = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  error: z.string().describe('row-unreadable: not JSON; row-invalid: not of the shape of --schema'),
  line: z.int().positive().optional(),
  detail: z.string().optional(),
});
export type BadRow = z.infer<typeof badRow>;

export interface RowMapping<In, Out> {
  input: ZodType<In>;
  map: (row: In, line: number) => Out | Promise<Out>;
  /** A result that makes the exit code 1. */
  isFinding: (result: Out) => boolean;
  /** Gives a bad row that has an id an error code of the command's own. */
  codeOf?: (error: z.ZodError) => string | undefined;
}

/**
 * Answers each JSON line of stdin by one line of stdout, in order and as they come in. A bad row is answered by an
 * error row and does not stop the rest.
 */
export async function mapRows<In, Out>(io: CliIo, mapping: RowMapping<In, Out>): Promise<ExitCode> {
  const writer = new RowWriter(io.stdout);
  let code: ExitCode = exitCode.done;
  for await (const { number, text } of readLines(io.stdin)) {
    const parsed = parseRow(text, number, mapping);
    const result = 'row' in parsed ? await mapping.map(parsed.row, number) : parsed.bad;
    if ('bad' in parsed || mapping.isFinding(result as Out)) code = exitCode.findings;
    await writer.write(result);
  }
  await writer.flush();
  return code;
}

/** Checks one line; what is wrong with it is answered, never thrown. */
export function parseRow<In, Out>(
  text: string,
  line: number,
  { input, codeOf }: Pick<RowMapping<In, Out>, 'input' | 'codeOf'>,
): { row: In } | { bad: BadRow } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { bad: { error: 'row-unreadable', line } };
  }
  const parsed = input.safeParse(value);
  if (parsed.success) return { row: parsed.data };
  const id = z.object({ id: badRow.shape.id }).safeParse(value).data?.id;
  const own = codeOf?.(parsed.error);
  if (own !== undefined && id !== undefined) return { bad: { id, error: own } };
  const detail = z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ');
  return { bad: { ...(id === undefined ? {} : { id }), error: own ?? 'row-invalid', line, detail } };
}
