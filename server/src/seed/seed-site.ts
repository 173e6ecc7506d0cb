import { shippedProfiles } from '@hotline/shared/domain/sla/profiles';
import { chinaCalendar } from '@hotline/shared/domain/time/china-calendar';
import { REGISTER } from '../store/body-register.ts';
import type { RegisterVersion } from '../store/models/body.ts';
import type { Store } from '../store/store.ts';
import { bodies } from './data/bodies.ts';
import { catalogue, categories, longCycleCategories } from './data/catalogue.ts';
import { divisions } from './data/divisions.ts';
import { knowledge } from './data/knowledge.ts';

/** Bodies, places, catalogue, knowledge and rules. What exists already stays as the administrator left it. */
export async function seedSite(store: Store, now: number): Promise<void> {
  await insertMissing(
    store.knowledge,
    knowledge.map(({ knowledgeId, ...entry }) => ({
      _id: knowledgeId,
      ...entry,
      published: true,
      updatedAt: now,
    })),
  );
  await insertMissing(store.reference, references(now));
}

function references(now: number) {
  const register: RegisterVersion = {
    version: 1,
    divisions,
    bodies,
    at: now,
    by: '演示数据',
    reason: '演示',
  };
  const kinds: [kind: string, name: string, version: number, data: unknown][] = [
    ['calendar', 'default', chinaCalendar.version, chinaCalendar],
    [REGISTER.kind, REGISTER.name, 1, register],
    ['catalogue', 'default', catalogue.version, catalogue],
    ['categories', 'default', 1, categories],
    ['long-cycle', 'default', 1, longCycleCategories],
    ['site', 'hotline-name', 1, '台前县12345政务服务便民热线'],
    ...shippedProfiles.map((profile): [string, string, number, unknown] => [
      'profile',
      profile.id,
      profile.version,
      profile,
    ]),
  ];
  return kinds.map(([kind, name, version, data]) => ({
    _id: `${kind}/${name}/${version}`,
    kind,
    name,
    version,
    data,
  }));
}

interface Inserting {
  bulkWrite(operations: never[], options: { ordered: false }): Promise<unknown>;
}

const insertMissing = (model: Inserting, documents: readonly { _id: string }[]): Promise<unknown> =>
  model.bulkWrite(
    documents.map(({ _id, ...rest }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
    })) as never[],
    { ordered: false },
  );
