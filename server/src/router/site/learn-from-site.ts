import { apart } from '../../apart.ts';
import type { Context } from '../../context.ts';
import type { RouterModelDocument } from '../../store/models/router-model.ts';
import { isDuplicateKey } from '../../store/store.ts';
import type { LearningProgress, SiteLesson } from './learn-site.ts';
import { storeFile } from './model-file.ts';
import { siteRows } from './site-rows.ts';

/** The site's history teaches nothing yet: too few matters, or all of one body. */
export class NothingLearntError extends Error {
  override readonly name = 'NothingLearntError';
}

const LEAST_ROWS = 20;

/**
 * Learns a model from the site's own history in a process of its own and keeps it as a new version, which nobody uses
 * until somebody switches it on.
 *
 * @throws NothingLearntError
 */
export async function learnFromSite(
  context: Context,
  trainedBy: string,
  onProgress: (progress: LearningProgress) => void = () => {},
): Promise<RouterModelDocument> {
  const rows = await siteRows(context);
  if (rows.length < LEAST_ROWS) {
    throw new NothingLearntError(`已办结工单不足：可学习 ${rows.length} 件，至少需要 ${LEAST_ROWS} 件`);
  }
  const lesson = await apart<SiteLesson, LearningProgress>(
    new URL('./learn-site-apart', import.meta.url),
    { rows },
    onProgress,
  );
  if ('problem' in lesson) throw new NothingLearntError(lesson.problem);
  const { file, ...learnt } = lesson;
  const trainedAt = context.clock.now();
  for (;;) {
    const version = await nextVersion(context);
    const stored = await storeFile(context.store, version, file);
    const document = { _id: version, trainedAt, trainedBy, ...learnt, ...stored };
    try {
      await context.store.routerModels.create(document);
      return document;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

async function nextVersion({ store }: Context): Promise<number> {
  const newest = await store.routerModels.findOne({}, { _id: 1 }).sort({ _id: -1 }).lean();
  return (newest?._id ?? 0) + 1;
}
