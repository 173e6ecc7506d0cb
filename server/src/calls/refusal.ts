/** A refusal of what an agent asked for; `code` is stable, see contracts/problem. */
export class CallRefusal extends Error {
  readonly code: string;
  readonly status: 404 | 409 | 403 | 503;

  constructor(code: string, status: 404 | 409 | 403 | 503) {
    super(code);
    this.code = code;
    this.status = status;
  }
}
