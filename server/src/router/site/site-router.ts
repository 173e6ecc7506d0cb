import type { Learned } from '@hotline/shared/domain/routing/accord';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import type { Context } from '../../context.ts';
import { decodeModel } from '../model/codec.ts';
import { BrokenModelError } from '../model/container.ts';
import { suggest } from '../suggest.ts';
import { readFile } from './model-file.ts';
import type { LoadedModel, SiteRouter } from './loaded-model.ts';
import { currentSwitch } from './router-switch.ts';
import { bodyOfLabel, textOfMatter } from './site-label.ts';

/** What the model says of a matter, most likely first. */
export interface Opinion {
  learned: Learned[];
  /** Words of the message that spoke for the first. */
  words: string[];
}

const WORDS = 4;

export function openSiteRouter(context: Context): SiteRouter {
  let loaded: LoadedModel | null = null;
  let broken: string | null = null;
  let loading: Promise<void> = Promise.resolve();
  const follow = (): void => {
    loading = loading.then(async () => {
      const { model } = currentSwitch(context);
      if (model === (loaded?.version ?? null) && broken === null) return;
      const found = model === null ? null : await loadModel(context, model);
      loaded = found instanceof Error ? null : found;
      broken = found instanceof Error ? found.message : null;
      if (broken) context.log.error({ model, broken }, 'the router goes on by the catalogue alone');
    });
  };
  context.bus.on('directory', () => void context.rules.reload().then(follow, () => {}));
  follow();
  return {
    loaded: () => loaded,
    broken: () => broken,
    settled: () => (follow(), loading),
  };
}

/** @returns the error where the file is broken or the store does not answer. */
export async function loadModel({ store }: Context, version: number): Promise<LoadedModel | Error> {
  try {
    const found = await store.routerModels.findById(version).lean();
    if (!found) return new BrokenModelError(`there is no model ${version}`);
    return { version, model: decodeModel(await readFile(store, found)), past: found.past };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Bodies that may take the matter; conduct is never asked of a model. */
export function opinionOf({ directory }: Context, { model }: LoadedModel, matter: Matter): Opinion {
  if (matter.accused?.concernsConduct) return { learned: [], words: [] };
  const bodies = directory.bodies();
  const { suggestions, because } = suggest(model, textOfMatter(matter), { explain: true });
  const learned = suggestions.flatMap(({ label, score }) => {
    const bodyId = bodyOfLabel(bodies, label, matter);
    return bodyId !== null && directory.body(bodyId)?.active ? [{ bodyId, score }] : [];
  });
  return { learned, words: (because ?? []).slice(0, WORDS).map(({ word }) => word) };
}
