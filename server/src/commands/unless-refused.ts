import { ProblemError } from '../http/problem.ts';

/** Acts, and takes the refusals named for done: another process was first, or it is not time yet. */
export async function unlessRefused(codes: readonly string[], act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof ProblemError) || !codes.includes(error.code)) throw error;
  }
}
