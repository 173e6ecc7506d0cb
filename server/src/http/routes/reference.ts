import { showReference } from '@hotline/shared/contracts/rest/reference';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { presentReference } from '../../presenters/reference.ts';
import { signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

export function referenceRoutes(router: Router, context: Context): void {
  serve(router, showReference, signedIn, () => presentReference(context));
}
