import type { Model } from 'mongoose';
import type { Store } from './store.ts';

type Indexed = Model<unknown>;

/**
 * Creates what is missing, of models registered later by other rooms too. All are looked at together and nothing is
 * remembered, so a store that was restored, or is used by an older and a newer release at once, gets what it lacks;
 * what is created is created one after the other, which another process may do at the same time.
 */
export async function createIndexes({ connection }: Pick<Store, 'connection'>): Promise<void> {
  const models: Indexed[] = Object.values(connection.models);
  const names = new Set((await connection.listCollections()).map(({ name }) => name));
  const complete = await Promise.all(
    models.map((model) => names.has(model.collection.name) && hasIndexes(model)),
  );
  for (const model of models.filter((_, n) => !complete[n])) {
    await model.createCollection();
    await model.createIndexes();
  }
}

async function hasIndexes(model: Indexed): Promise<boolean> {
  const { toCreate } = await model.diffIndexes();
  return toCreate.length === 0;
}
