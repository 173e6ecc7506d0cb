import type { Context } from '../../context.ts';
import type { RouterModelDocument } from '../../store/models/router-model.ts';
import type { Store } from '../../store/store.ts';
import { currentSwitch, modelBefore } from './router-switch.ts';

/** Versions that may go: neither in use, nor the one before, nor among the newest. */
export function prunable(
  versions: readonly number[],
  { current, before, kept }: { current: number | null; before: number | null; kept: number },
): number[] {
  const newest = versions.toSorted((a, b) => b - a).slice(0, kept);
  return versions.filter((one) => one !== current && one !== before && !newest.includes(one));
}

/** Deletes old models with their files; how many stay is the site's configuration. */
export async function pruneModels(context: Context): Promise<void> {
  const { store, config } = context;
  const models = await store.routerModels.find({}, { _id: 1, pieces: 1 }).lean();
  const gone = prunable(
    models.map(({ _id }) => _id),
    { current: currentSwitch(context).model, before: modelBefore(context), kept: config.routerModelsKept },
  );
  await deleteModels(
    store,
    models.filter(({ _id }) => gone.includes(_id)),
  );
}

type Filed = Pick<RouterModelDocument, '_id' | 'pieces'>;

/** Deletes models with their files. */
export async function deleteModels(store: Store, models: readonly Filed[]): Promise<void> {
  if (models.length === 0) return;
  await store.routerModels.deleteMany({ _id: { $in: models.map(({ _id }) => _id) } });
  await store.routerModelPieces.deleteMany({ _id: { $in: models.flatMap(pieceIds) } });
}

const pieceIds = ({ _id, pieces }: Filed): string[] =>
  Array.from({ length: pieces }, (_, piece) => `${_id}/${piece}`);
