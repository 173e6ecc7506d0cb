import type { Context } from '../../context.ts';
import type { LearningJobDocument } from '../../store/models/learning-job.ts';
import type { RouterModelDocument } from '../../store/models/router-model.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { learnFromSite, NothingLearntError } from './learn-from-site.ts';
import { pruneModels } from './prune-models.ts';

const ID = 'site';
const BEAT_MS = 5000;
/** A job that said nothing for so long died with its process. */
const DEAD_MS = 60_000;

/** The one that runs or ran last; one whose process died has failed. */
export async function lastLearning({
  store,
  clock,
}: Pick<Context, 'store' | 'clock'>): Promise<LearningJobDocument | null> {
  const job = await store.learningJobs.findById(ID).lean<LearningJobDocument>();
  if (job?.state !== 'running' || job.aliveAt > clock.now() - DEAD_MS) return job;
  return { ...job, state: 'failed', endedAt: job.aliveAt, problem: '学习中断，请重新开始' };
}

/**
 * Begins to learn a model of the site, one at a time in the whole installation.
 * @returns what will be learnt; `null` where somebody is learning already.
 */
export async function startLearning(
  context: Context,
  by: string,
): Promise<{ learnt: Promise<RouterModelDocument> } | null> {
  if (!(await claim(context, by))) return null;
  const learnt = learn(context, by);
  learnt.catch((error: unknown) => {
    if (!(error instanceof NothingLearntError)) context.log.error({ err: error }, 'learning a model failed');
  });
  return { learnt };
}

async function claim({ store, clock }: Context, by: string): Promise<boolean> {
  const now = clock.now();
  const begun = {
    state: 'running',
    by,
    startedAt: now,
    aliveAt: now,
    endedAt: null,
    share: 0,
    problem: null,
    version: null,
  } as const;
  const free = { $or: [{ state: { $ne: 'running' as const } }, { aliveAt: { $lte: now - DEAD_MS } }] };
  try {
    await store.learningJobs.findOneAndUpdate({ _id: ID, ...free }, { $set: begun }, { upsert: true });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

async function learn(context: Context, by: string): Promise<RouterModelDocument> {
  const { clock, log, store } = context;
  const note = async (change: Partial<LearningJobDocument>): Promise<void> => {
    const aliveAt = clock.now();
    await store.learningJobs.updateOne({ _id: ID, state: 'running' }, { $set: { aliveAt, ...change } });
  };
  const noteLater = (change: Partial<LearningJobDocument> = {}): void =>
    void note(change).catch((error: unknown) => log.warn({ err: error }, 'progress of learning not kept'));
  const beat = setInterval(noteLater, BEAT_MS);
  try {
    const model = await learnFromSite(context, by, ({ share }) => noteLater({ share }));
    await pruneModels(context);
    await note({ state: 'done', share: 1, version: model._id, endedAt: clock.now() });
    return model;
  } catch (error) {
    const problem = error instanceof NothingLearntError ? error.message : '学习失败，原因见系统日志';
    await note({ state: 'failed', problem, endedAt: clock.now() });
    throw error;
  } finally {
    clearInterval(beat);
  }
}
