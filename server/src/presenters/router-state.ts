import type { LearningJobView, RouterModelView, RouterState } from '@hotline/shared/contracts/rest/routing';
import type { Context } from '../context.ts';
import { lastLearning } from '../router/site/learning-job.ts';
import { currentSwitch, modelBefore } from '../router/site/router-switch.ts';
import type { RouterModelDocument } from '../store/models/router-model.ts';

const SHOWN = 30;

export const presentModel = ({ _id, labels, ...model }: RouterModelDocument): RouterModelView => ({
  version: _id,
  trainedAt: model.trainedAt,
  trainedBy: model.trainedBy,
  rows: model.rows,
  bodies: labels.length,
  bytes: model.bytes,
  figures: model.figures,
});

export async function presentRouter(context: Context): Promise<RouterState> {
  const models = await context.store.routerModels
    .find()
    .sort({ _id: -1 })
    .limit(SHOWN)
    .lean<RouterModelDocument[]>();
  await context.ports.router.settled();
  return {
    ...currentSwitch(context),
    broken: context.ports.router.broken(),
    before: modelBefore(context),
    learning: await presentLearning(context),
    models: models.map(presentModel),
  };
}

async function presentLearning(context: Context): Promise<LearningJobView | null> {
  const job = await lastLearning(context);
  if (!job) return null;
  const { state, by, startedAt, endedAt, share, problem, version } = job;
  return { state, by, startedAt, endedAt, share, problem, version };
}
