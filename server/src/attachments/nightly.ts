import type { Context } from '../context.ts';
import { startNightly } from '../services/nightly.ts';
import type { Service } from '../services/service.ts';
import { sweepOrphans } from './sweep-orphans.ts';

/** Deletes files that no ticket names. */
export const startNightlySweep = (context: Context): Service =>
  startNightly(context, 'attachments', async () => {
    const files = await sweepOrphans(context);
    if (files > 0) context.log.info({ files }, 'files that no ticket names were deleted');
  });
