import type { Context } from '../context.ts';
import { startNightly } from '../services/nightly.ts';
import type { Service } from '../services/service.ts';
import { deleteOldRecordings } from './delete-old.ts';

/** Deletes what is kept no longer. */
export const startNightlyDeletion = (context: Context): Service =>
  startNightly(context, 'recordings', async () => {
    const calls = await deleteOldRecordings(context);
    if (calls > 0) context.log.info({ calls }, 'recordings that are kept no longer were deleted');
  });
