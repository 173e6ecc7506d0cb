import type { RouterModelView, RouterState } from '@hotline/shared/contracts/rest/routing';
import type { Context } from '../context.ts';
import { currentSwitch } from '../router/site/router-switch.ts';
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
    models: models.map(presentModel),
  };
}
