import { changePassword, signIn, signOut, whoAmI } from '@hotline/shared/contracts/rest/session';
import type { Router } from 'express';
import { changePassword as change } from '../../commands/accounts/change-password.ts';
import { signInPerson, signOutPerson } from '../../commands/sign-in.ts';
import type { Context } from '../../context.ts';
import { presentPerson } from '../../presenters/person.ts';
import { signedIn } from '../permit.ts';
import { limiter } from '../rate-limits.ts';
import { serve, serveAnyone } from '../serve.ts';

export function sessionRoutes(router: Router, context: Context): void {
  router.post(
    signIn.path,
    limiter(context.redis, {
      name: 'sign-in',
      windowMs: 10 * 60_000,
      most: 10,
      failuresOnly: true,
      keyOf: ({ ip, body }) =>
        `${ip}:${String(body?.username ?? '')
          .slice(0, 60)
          .toLowerCase()}`,
    }),
  );
  serveAnyone(router, signIn, async ({ body, request }) =>
    presentPerson(await signInPerson(context, body, request), context.directory),
  );
  serve(router, whoAmI, signedIn, ({ person }) => presentPerson(person, context.directory));
  router.post(
    changePassword.path,
    limiter(context.redis, {
      name: 'password',
      windowMs: 10 * 60_000,
      most: 10,
      failuresOnly: true,
      keyOf: ({ ip, person }) => person?._id ?? ip ?? '',
    }),
  );
  serve(router, changePassword, signedIn, async ({ person, body, request }) =>
    presentPerson(await change(context, person, body, request), context.directory),
  );
  serve(router, signOut, signedIn, async ({ person, request, response }) => {
    await signOutPerson(context, person, request);
    response.clearCookie('hotline.sid');
    return {};
  });
}
