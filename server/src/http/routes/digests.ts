import {
  myDigests,
  readDigest,
  setDigestNumber,
  showDigestNumber,
} from '@hotline/shared/contracts/rest/digests';
import type { Router } from 'express';
import { setMobile } from '../../commands/accounts/set-mobile.ts';
import type { Context } from '../../context.ts';
import { digestsOf, noteReading } from '../../digest/read-digests.ts';
import { signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

export function digestRoutes(router: Router, context: Context): void {
  serve(router, myDigests, signedIn, ({ person }) => digestsOf(context, person));
  serve(router, showDigestNumber, signedIn, ({ person }) => ({ mobile: person.mobile ?? null }));
  serve(router, setDigestNumber, signedIn, async ({ body, person }) => {
    await setMobile(context, person, body.mobile);
    return body;
  });
  serve(router, readDigest, signedIn, async ({ params, person }) => {
    await noteReading(context, person, params.windowId);
    return {};
  });
}
