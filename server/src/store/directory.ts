import { bodyDocument, loadRegister } from './body-register.ts';
import { latestRead } from './latest-read.ts';
import type { Bus } from './redis.ts';
import type { BodyDocument } from './models/body.ts';
import type { PersonDocument } from './models/person.ts';
import type { DivisionDocument, KnowledgeDocument } from './models/reference.ts';
import type { Store } from './store.ts';

export type PersonRecord = Omit<PersonDocument, 'passwordHash'>;

/** People, bodies and places, small enough to keep in memory; read again when another process changes them. */
export interface Directory {
  person(id: string): PersonRecord | undefined;
  people(): readonly PersonRecord[];
  body(id: string): BodyDocument | undefined;
  bodies(): ReadonlyMap<string, BodyDocument>;
  /** The body, all below it, and the closed bodies that any of them took over from. */
  bodiesBelow(id: string): readonly string[];
  divisions(): readonly DivisionDocument[];
  knowledge(): readonly KnowledgeDocument[];
  knowledgeEntry(id: string): KnowledgeDocument | undefined;
  /** Reads everything again and tells the other processes to do so. */
  changed(): Promise<void>;
  /** Called each time it was read again, whoever changed it. */
  onChange(listener: () => void): void;
}

interface Snapshot {
  people: Map<string, PersonRecord>;
  bodies: Map<string, BodyDocument>;
  divisions: DivisionDocument[];
  knowledge: Map<string, KnowledgeDocument>;
}

export async function loadDirectory(store: Store, bus: Bus): Promise<Directory> {
  let now = await read(store);
  const listeners: (() => void)[] = [];
  const refresh = latestRead(
    () => read(store),
    (found) => {
      now = found;
      for (const listener of listeners) listener();
    },
  );
  bus.on('directory', () => void refresh().catch(() => {}));
  return {
    person: (id) => now.people.get(id),
    people: () => [...now.people.values()],
    body: (id) => now.bodies.get(id),
    bodies: () => now.bodies,
    bodiesBelow: (id) => below(now.bodies, id),
    divisions: () => now.divisions,
    knowledge: () => [...now.knowledge.values()],
    knowledgeEntry: (id) => now.knowledge.get(id),
    changed: async () => {
      await refresh();
      bus.publish('directory', '');
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

async function read(store: Store): Promise<Snapshot> {
  const [people, register, knowledge] = await Promise.all([
    store.people.find({}, { passwordHash: 0 }).lean<PersonRecord[]>(),
    loadRegister(store),
    store.knowledge.find().lean<KnowledgeDocument[]>(),
  ]);
  return {
    people: byId(people),
    bodies: byId(register.bodies.map(bodyDocument)),
    divisions: register.divisions.map(({ code, name, parent }) => ({ _id: code, name, parent })),
    knowledge: byId(knowledge),
  };
}

const byId = <T extends { _id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row._id, row]));

function below(bodies: ReadonlyMap<string, BodyDocument>, root: string): string[] {
  const found = new Set([root]);
  for (const id of found) {
    for (const body of bodies.values()) {
      if (body.parentId === id || (!body.active && body.successorId === id)) found.add(body._id);
    }
  }
  return [...found];
}
