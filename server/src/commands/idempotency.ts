import { createHash } from 'node:crypto';
import { canonicalJson } from '../store/canonical-json.ts';
import type { AppliedCommand } from '../store/models/ticket.ts';
import { ProblemError } from '../http/problem.ts';

/** How long a repetition is answered with the first answer. */
export const KEPT_MS = 24 * 3_600_000;

const inFlight = new Set<string>();

/** Scope: person and route. @param header value of Idempotency-Key; `undefined` when the client sent none. */
export function appliedCommand(
  scope: string,
  header: string | undefined,
  body: unknown,
  at: number,
): AppliedCommand | null {
  if (header === undefined) return null;
  if (!/^[\x21-\x7e]{1,128}$/u.test(header)) {
    throw new ProblemError(422, 'idempotency-key-invalid', 'Idempotency-Key 格式不正确');
  }
  const digest = createHash('sha256').update(canonicalJson(body)).digest('hex');
  return { key: `${scope}:${header}`, digest, at };
}

/** Whether the request was done already; another body under the same key is refused. */
export function isRepetition(done: AppliedCommand | undefined, asked: AppliedCommand, now: number): boolean {
  if (!done || now - done.at > KEPT_MS) return false;
  if (done.digest !== asked.digest) {
    throw new ProblemError(422, 'idempotency-key-reused', '同一 Idempotency-Key 用于了不同的请求');
  }
  return true;
}

/** Refuses a repetition that arrives while the first is still being done in this process. */
export async function onceInFlight<T>(key: string | undefined, act: () => Promise<T>): Promise<T> {
  if (key === undefined) return act();
  if (inFlight.has(key)) {
    throw new ProblemError(409, 'idempotency-in-flight', '相同的请求正在处理');
  }
  inFlight.add(key);
  try {
    return await act();
  } finally {
    inFlight.delete(key);
  }
}
