import type { Route } from '@hotline/shared/contracts/rest/route';
import type { z } from 'zod';
import { type Input, call } from './call.ts';
import { isUnanswered } from './problem.ts';

const againMs = 1_000;

/**
 * Of a GET whose answer has to be known, and which no screen asks for again: an answer, however long nobody gives one.
 * @throws ProblemError when it is refused
 */
export const askUntilAnswered = async <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  route: Route<P, Q, B, R>,
  input: Input<P, Q, B>,
): Promise<z.output<R>> => {
  try {
    return await call(route, input);
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, againMs));
    return askUntilAnswered(route, input);
  }
};
