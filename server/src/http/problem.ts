import type { Problem } from '@hotline/shared/contracts/problem';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from '../observability/logger.ts';

/** A refusal with a stable code; becomes a problem of RFC 9457. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly extras: Pick<Problem, 'detail' | 'errors'>;

  constructor(status: number, code: string, title: string, extras: Pick<Problem, 'detail' | 'errors'> = {}) {
    super(title);
    this.status = status;
    this.code = code;
    this.extras = extras;
  }
}

export const sendProblem = (response: Response, problem: ProblemError): void => {
  const body: Problem = {
    type: `urn:hotline:problem:${problem.code}`,
    title: problem.message,
    status: problem.status,
    code: problem.code,
    ...problem.extras,
    instance: response.req.originalUrl.split('?', 1)[0],
  };
  response.status(problem.status).type('application/problem+json').json(body);
};

export const notFound: RequestHandler = (_request, response) =>
  sendProblem(response, new ProblemError(404, 'route-unknown', '没有这个地址'));

/** Errors of the body parser carry a type. */
const parserProblems: Record<string, ProblemError> = {
  'entity.too.large': new ProblemError(413, 'body-too-large', '提交的内容过大'),
  'entity.parse.failed': new ProblemError(400, 'body-malformed', '提交的内容无法解析'),
  'encoding.unsupported': new ProblemError(415, 'encoding-unsupported', '不支持的编码'),
  'charset.unsupported': new ProblemError(415, 'charset-unsupported', '不支持的字符集'),
};

const asProblem = (error: unknown): ProblemError | undefined => {
  if (error instanceof ProblemError) return error;
  if (error instanceof URIError) return new ProblemError(400, 'address-malformed', '地址无法解析');
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
  return parserProblems[type];
};

/** The last middleware: every error leaves as a problem, unknown ones logged and without details. */
export const problemHandler =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = asProblem(error);
    if (!problem)
      log.error({ err: error, method: request.method, route: request.route?.path }, 'request failed');
    sendProblem(response, problem ?? new ProblemError(500, 'internal', '系统内部错误，请稍后重试'));
  };
