import { parseArgs } from 'node:util';
import { z } from 'zod';

export const usage = `Use: npm run hotline -- call --from NUMBER [--to 12345] [--say TEXT] [--press DIGITS] [--press-at S] [--for S]
A simulated citizen dials in and repeats what he has to say until somebody hangs up, for at most S seconds (120).
Prints one JSON line for each thing that happens: dialled, answered, heard, pressed, ended.`;

const seconds = z.coerce.number().positive().max(3600);

const shape = z.object({
  from: z.string().regex(/^\d{3,20}$/u, 'digits only'),
  to: z
    .string()
    .regex(/^\d{3,20}$/u, 'digits only')
    .default('12345'),
  say: z.string().min(1).max(2000).optional(),
  press: z
    .string()
    .regex(/^[0-9*#]{1,20}$/u, 'keys only')
    .optional(),
  'press-at': seconds.default(20),
  for: seconds.default(120),
});
export type CallOptions = z.infer<typeof shape>;

/** One JSON line of the output; `atMs` counts from dialling. */
export const callLine = z.object({
  event: z.enum(['dialled', 'answered', 'heard', 'pressed', 'ended']),
  atMs: z.number().int(),
  /** Hang-up cause of Q.850, with `ended`. */
  cause: z.number().int().optional(),
});
export type CallLine = z.infer<typeof callLine>;

/** @throws Error in words for people when the command line is not understood */
export function readCallOptions(args: string[]): CallOptions {
  const names = Object.keys(shape.shape);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const parsed = shape.safeParse(parseArgs({ args, options }).values);
  if (parsed.success) return parsed.data;
  throw new Error(z.prettifyError(parsed.error));
}
