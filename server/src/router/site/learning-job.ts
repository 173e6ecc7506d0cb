import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { LearningJobDocument } from '../../store/models/learning-job.ts';
import type { RouterModelDocument } from '../../store/models/router-model.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { learnFromSite, NothingLearntError } from './learn-from-site.ts';
import { deleteModels, pruneModels } from './prune-models.ts';

const ID = 'site';
const BEAT_MS = 5000;
/** A job that said nothing for so long died with its process. */
const DEAD_MS = 60_000;

/** Who learns, and why. */
export interface LearningWish {
  by: string;
  /** In a night nobody asked for it: it is learnt in once. */
  night?: number;
}

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
 * @returns what will be learnt; `null` where somebody is learning already, or this night was learnt in.
 */
export async function startLearning(
  context: Context,
  wish: LearningWish,
): Promise<{ learnt: Promise<RouterModelDocument> } | null> {
  const run = await claim(context, wish);
  if (run === null) return null;
  const learnt = learn(context, run, wish);
  learnt.catch((error: unknown) => {
    if (!(error instanceof NothingLearntError)) context.log.error({ err: error }, 'learning a model failed');
  });
  return { learnt };
}

/** @returns the name of the attempt, or `null`. */
async function claim({ store, clock }: Context, { by, night }: LearningWish): Promise<string | null> {
  const now = clock.now();
  const begun = {
    state: 'running',
    by,
    run: randomUUID(),
    startedAt: now,
    aliveAt: now,
    endedAt: null,
    share: 0,
    problem: null,
    version: null,
  } as const;
  const free = { $or: [{ state: { $ne: 'running' as const } }, { aliveAt: { $lte: now - DEAD_MS } }] };
  const fresh = night === undefined ? {} : { night: { $ne: night } };
  try {
    await store.learningJobs.findOneAndUpdate(
      { _id: ID, ...free, ...fresh },
      { $set: begun },
      { upsert: true },
    );
    return begun.run;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return null;
  }
}

type Ending = Pick<LearningJobDocument, 'state'> & Partial<LearningJobDocument>;

async function learn(
  context: Context,
  run: string,
  { by, night }: LearningWish,
): Promise<RouterModelDocument> {
  const { clock, log, store } = context;
  const note = async (change: Partial<LearningJobDocument>): Promise<boolean> => {
    const own = { _id: ID, run, state: 'running' } as const;
    const { matchedCount } = await store.learningJobs.updateOne(own, {
      $set: { aliveAt: clock.now(), ...change },
    });
    return matchedCount === 1;
  };
  const end = (ending: Ending): Promise<boolean> =>
    note({ ...ending, endedAt: clock.now(), ...(night === undefined ? {} : { night }) });
  const noteLater = (change: Partial<LearningJobDocument> = {}): void =>
    void note(change).catch((error: unknown) => log.warn({ err: error }, 'progress of learning not kept'));
  const beat = setInterval(noteLater, BEAT_MS);
  try {
    const model = await learnFromSite(context, by, ({ share }) => noteLater({ share }));
    if (!(await end({ state: 'done', share: 1, version: model._id }))) {
      await deleteModels(store, [model]);
      throw new NothingLearntError('学习中断过久，已由另一次学习接替');
    }
    await pruneModels(context);
    return model;
  } catch (error) {
    const problem = error instanceof NothingLearntError ? error.message : '学习失败，原因见系统日志';
    await end({ state: 'failed', problem });
    throw error;
  } finally {
    clearInterval(beat);
  }
}
