/** What PostgreSQL answered instead of a result. `code` is the SQLSTATE; `08006` when the connection was lost. */
export class PgError extends Error {
  readonly code: string;
  readonly detail: string | undefined;
  readonly constraint: string | undefined;

  constructor(code: string, message: string, detail?: string, constraint?: string) {
    super(message);
    this.name = 'PgError';
    this.code = code;
    this.detail = detail;
    this.constraint = constraint;
  }
}

export const CONNECTION_LOST = '08006';

/** Reads the fields of an ErrorResponse: a letter and a zero-terminated text each. */
export function readPgError(frame: Buffer): PgError {
  const fields = new Map<string, string>();
  for (let at = 5; frame[at] !== 0;) {
    const end = frame.indexOf(0, at + 1);
    fields.set(String.fromCharCode(frame[at]!), frame.toString('utf8', at + 1, end));
    at = end + 1;
  }
  return new PgError(
    fields.get('C') ?? 'XX000',
    fields.get('M') ?? 'unknown error',
    fields.get('D'),
    fields.get('n'),
  );
}
