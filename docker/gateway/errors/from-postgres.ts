import { PgError } from '../pg/pg-error.ts';
import { codeOfState } from './codes.ts';
import { CommandError } from './command-error.ts';

const RETRYABLE_WRITE = 'RetryableWriteError';
const SHUTDOWN_IN_PROGRESS = 91;

/** Any failure as the client shall see it. A lost connection to the store is one that drivers retry. */
export function toCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof RangeError) return new CommandError(9, error.message);
  if (!(error instanceof PgError))
    return new CommandError(1, error instanceof Error ? error.message : String(error));
  const code = codeOfState(error.code);
  return new CommandError(code, error.message, code === SHUTDOWN_IN_PROGRESS ? [RETRYABLE_WRITE] : []);
}
