import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';

interface Feedback {
  at: number;
  result: string;
}

/** What the other line made of a transfer of ours; told twice it is kept once. @throws 404 for a transfer that is not ours. */
export async function recordFeedback(
  { store }: Context,
  transferNo: string,
  { at, result }: Feedback,
): Promise<void> {
  const kept = await store.policePushes.updateOne(
    { _id: transferNo },
    { $addToSet: { feedback: { at, result } } },
  );
  if (kept.matchedCount === 0) throw new ProblemError(404, 'transfer-unknown', '没有这次转接');
}
