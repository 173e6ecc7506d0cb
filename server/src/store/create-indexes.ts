import type { Model } from 'mongoose';
import { retiredTicketIndexes } from './models/ticket-indexes.ts';
import type { Store } from './store.ts';

type Indexed = Model<unknown>;

/**
 * Creates what is missing, of models registered later by other rooms too. All are looked at together and nothing is
 * remembered, so a store that was restored, or is used by an older and a newer release at once, gets what it lacks;
 * what is created is created one after the other, which another process may do at the same time. Then what earlier
 * releases made and nobody uses any more is dropped.
 */
export async function createIndexes({ connection }: Pick<Store, 'connection'>): Promise<void> {
  const models: Indexed[] = Object.values(connection.models);
  const names = new Set((await connection.listCollections()).map(({ name }) => name));
  const states = await Promise.all(
    models.map((model) => (names.has(model.collection.name) ? stateOf(model) : nothing)),
  );
  for (const [n, model] of models.entries()) {
    const { complete, retired } = states[n]!;
    if (!complete) {
      await model.createCollection();
      await model.createIndexes();
    }
    for (const name of retired) await dropIndex(model.collection, name);
  }
}

interface IndexState {
  complete: boolean;
  /** What earlier releases made and this one does not use. */
  retired: string[];
}
const nothing: IndexState = { complete: false, retired: [] };

async function stateOf(model: Indexed): Promise<IndexState> {
  const { toCreate, toDrop } = await model.diffIndexes();
  const isRetired = (name: string) => retiredOf[model.collection.name]?.includes(name) ?? false;
  return { complete: toCreate.length === 0, retired: toDrop.filter(isRetired) };
}

const retiredOf: Readonly<Record<string, readonly string[]>> = { tickets: retiredTicketIndexes };
const INDEX_NOT_FOUND = 27;

/** Another process that starts at the same time may have been first. */
export async function dropIndex(
  collection: { dropIndex(name: string): Promise<unknown> },
  name: string,
): Promise<void> {
  await collection.dropIndex(name).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== INDEX_NOT_FOUND) throw error;
  });
}
