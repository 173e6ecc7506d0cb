import { codeName } from './codes.ts';

/** A refusal as the MongoDB protocol tells it: `{ ok: 0, errmsg, code, codeName, errorLabels?, … }`. */
export class CommandError extends Error {
  readonly code: number;
  readonly labels: readonly string[];
  /** Further fields of the reply, such as keyPattern and keyValue. */
  readonly fields: Record<string, unknown>;

  constructor(
    code: number,
    message: string,
    labels: readonly string[] = [],
    fields: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.labels = labels;
    this.fields = fields;
  }

  withLabel(label: string): CommandError {
    return this.labels.includes(label)
      ? this
      : new CommandError(this.code, this.message, [...this.labels, label], this.fields);
  }

  toReply(): Record<string, unknown> {
    const labels = this.labels.length > 0 ? { errorLabels: [...this.labels] } : {};
    return {
      ok: 0,
      errmsg: this.message,
      code: this.code,
      codeName: codeName(this.code),
      ...this.fields,
      ...labels,
    };
  }
}
