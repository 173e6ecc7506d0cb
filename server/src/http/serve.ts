import type { Route } from '@hotline/shared/contracts/rest/route';
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { Permit, SignedIn } from './permit.ts';
import { ProblemError } from './problem.ts';
import { sayIssue } from './say-issue.ts';

type Parsed<S> = NonNullable<S> extends z.ZodType ? z.output<NonNullable<S>> : undefined;

export interface Call<R extends Route, Who> {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
  person: Who;
  request: Request;
  response: Response;
}
type Answer<R extends Route> = Promise<z.input<R['response']>> | z.input<R['response']>;

/** The one door of every REST route of people with an account: authorise, validate, act, answer. */
export const serve = <R extends Route>(
  router: Router,
  route: R,
  permit: Permit,
  act: (call: Call<R, SignedIn>) => Answer<R>,
): void =>
  mount(
    router,
    route,
    (person) => {
      permit(person);
      if (!person) throw new ProblemError(401, 'not-signed-in', '请先登录');
      return person;
    },
    act,
  );

/** The same door for routes without an account. */
export const serveAnyone = <R extends Route>(
  router: Router,
  route: R,
  act: (call: Call<R, SignedIn | null>) => Answer<R>,
): void => mount(router, route, (person) => person, act);

function mount<R extends Route, Who>(
  router: Router,
  route: R,
  admit: (person: SignedIn | null) => Who,
  act: (call: Call<R, Who>) => Answer<R>,
): void {
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  router[method](route.path, async (request, response) => {
    const person = admit(request.person ?? null);
    const answer = await act({
      params: parse(route.params, request.params, 'params') as Parsed<R['params']>,
      query: parse(route.query, request.query, 'query') as Parsed<R['query']>,
      body: parse(route.body, request.body ?? {}, 'body') as Parsed<R['body']>,
      person,
      request,
      response,
    });
    if (!response.headersSent) response.status(route.status ?? 200).json(answer);
  });
}

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({
    path: [where, ...issue.path].join('.'),
    message: sayIssue(issue),
  }));
  throw new ProblemError(422, 'input-invalid', '提交的内容不符合要求', { errors });
}
