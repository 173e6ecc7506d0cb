import type { Context } from '../../context.ts';
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
  if (gone.length === 0) return;
  const files = models.filter(({ _id }) => gone.includes(_id)).flatMap(pieceIds);
  await store.routerModels.deleteMany({ _id: { $in: gone } });
  await store.routerModelPieces.deleteMany({ _id: { $in: files } });
}

const pieceIds = ({ _id, pieces }: { _id: number; pieces: number }): string[] =>
  Array.from({ length: pieces }, (_, piece) => `${_id}/${piece}`);
