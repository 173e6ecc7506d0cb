import { myDigests, readDigest } from '@hotline/shared/contracts/rest/digests';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { digestsOf, noteReading } from '../../digest/read-digests.ts';
import { signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

export function digestRoutes(router: Router, context: Context): void {
  serve(router, myDigests, signedIn, ({ person }) => digestsOf(context, person));
  serve(router, readDigest, signedIn, async ({ params, person }) => {
    await noteReading(context, person, params.windowId);
    return {};
  });
}
