import { listNotices, readNotices } from '@hotline/shared/contracts/rest/notices';
import type { Router } from 'express';
import { listNotices as noticesOf } from '../../commands/notices/list-notices.ts';
import { readNotices as read } from '../../commands/notices/read-notices.ts';
import type { Context } from '../../context.ts';
import { signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

export function noticeRoutes(router: Router, context: Context): void {
  serve(router, listNotices, signedIn, ({ person }) => noticesOf(context, person));
  serve(router, readNotices, signedIn, async ({ person, body }) => ({
    read: await read(context, person, body.ids),
  }));
}
