import type { Problem } from '@hotline/shared/contracts/problem';

/** A refusal of the server (RFC 9457), or a network that did not answer (`status` 0). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

const local = (code: string, status: number, title: string): ProblemError =>
  new ProblemError({ type: 'about:blank', code, status, title });

export const networkProblem = (): ProblemError => local('network-unreachable', 0, 'network unreachable');

/** The problem of an answer; a body that is no problem document still gives one. */
export const problemOf = async (response: Response): Promise<ProblemError> => {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ProblemError(body);
  return local('unexplained', response.status, response.statusText);
};

export const asProblem = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : local('unexplained', 0, String(error)).problem;

/** Nobody answered, or a proxy whose server is away. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 502);

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
