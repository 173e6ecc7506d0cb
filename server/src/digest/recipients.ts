import type { DigestItem } from '@hotline/shared/domain/digest/digest';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../context.ts';
import { scopeOf } from '../policies/ticket-access.ts';
import type { PersonRecord } from '../store/directory.ts';

/** Somebody who may be told, with his body and those below it that nobody of their own answers for. */
export interface Recipient {
  person: PersonRecord;
  scope: readonly string[];
}

export interface Recipients {
  all: readonly Recipient[];
  /** In a role: those who answer for the body, or of the hotline with `null`. */
  inRole(role: Role, bodyId: string | null): readonly Recipient[];
}

/** Everybody with an account, found by role and body without going through all. */
export function recipientsOf(context: Context): Recipients {
  const people = context.directory.people().filter(({ active }) => active);
  const staffed = new Set(people.flatMap(({ bodyId }) => bodyId ?? []));
  const answering = (bodyId: string): string | null => {
    let id: string | null = bodyId;
    while (id !== null && !staffed.has(id)) id = context.directory.body(id)?.parentId ?? null;
    return id;
  };
  const all = people.map((person) => ({
    person,
    scope: scopeOf(context, person).filter((bodyId) => answering(bodyId) === person.bodyId),
  }));
  const found = new Map<string, Recipient[]>();
  const add = (key: string, recipient: Recipient): void => {
    const known = found.get(key);
    if (known) known.push(recipient);
    else found.set(key, [recipient]);
  };
  for (const recipient of all) {
    for (const role of recipient.person.roles) {
      add(`${role}/`, recipient);
      for (const bodyId of recipient.scope) add(`${role}/${bodyId}`, recipient);
    }
  }
  return { all, inRole: (role, bodyId) => found.get(`${role}/${bodyId ?? ''}`) ?? [] };
}

/** What waits for whom, by person. */
export type Waiting = Map<string, DigestItem[]>;

export function addTo(waiting: Waiting, personId: string, item: DigestItem): void {
  const known = waiting.get(personId);
  if (known) known.push(item);
  else waiting.set(personId, [item]);
}
