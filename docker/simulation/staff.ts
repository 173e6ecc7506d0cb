import { generatePassword, hashPassword } from '@hotline/server/commands/password';
import type { Context } from '@hotline/server/context';
import type { PersonDocument } from '@hotline/server/store/models/person';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { Person } from './person.ts';

const agentName = (index: number): string => `sim-agent${index + 1}`;

/** The scripted people of a simulation. Their password is made anew for every run and written nowhere. */
export class Staff {
  readonly agentNames: readonly string[];
  readonly password: string;
  readonly #url: string;
  readonly #known = new Map<string, Promise<Person>>();

  private constructor(url: string, password: string, agentNames: readonly string[]) {
    this.#url = url;
    this.password = password;
    this.agentNames = agentNames;
  }

  /** Gives the scripted people of every body their accounts. */
  static async engage(
    { store, directory }: Pick<Context, 'store' | 'directory'>,
    url: string,
    agents: number,
  ): Promise<Staff> {
    const password = generatePassword();
    const agentNames = Array.from({ length: agents }, (_, index) => agentName(index));
    const people = [
      ...agentNames.map((name, index) => account(name, `演示话务员${index + 1}`, 'agent', null)),
      account('sim-dispatcher', '演示派单员', 'dispatcher', null),
      account('sim-reviewer', '演示审核员', 'reviewer', null),
      account('sim-callback-agent', '演示回访员', 'callback-agent', null),
      ...[...directory.bodies().keys()].flatMap((bodyId) => [
        account(`sim-liaison-${bodyId}`, '演示联络员', 'liaison', bodyId),
        account(`sim-body-head-${bodyId}`, '演示审签人', 'body-head', bodyId),
      ]),
    ];
    const passwordHash = await hashPassword(password);
    await store.people.bulkWrite(
      people.map(({ _id, ...person }, index) => ({
        updateOne: {
          filter: { _id },
          update: {
            $set: { ...person, staffNo: String(9001 + index), passwordHash, active: true, demo: true },
          },
          upsert: true,
        },
      })),
      { ordered: false },
    );
    await directory.changed();
    return new Staff(url, password, agentNames);
  }

  /** Signed in when he is needed first. */
  person(username: string): Promise<Person> {
    const known = this.#known.get(username) ?? Person.signIn(this.#url, username, this.password);
    this.#known.set(username, known);
    return known;
  }

  /** Nobody can sign in with these accounts until the next simulation. */
  async dismiss({ store, directory }: Pick<Context, 'store' | 'directory'>): Promise<void> {
    for (const signedIn of this.#known.values())
      await signedIn.then((person) => person.signOut()).catch(() => undefined);
    await store.people.updateMany({ _id: /^sim-/u }, { $set: { active: false } });
    await directory.changed();
  }
}

const account = (
  username: string,
  name: string,
  role: Role,
  bodyId: string | null,
): Omit<PersonDocument, 'staffNo' | 'passwordHash' | 'active'> => ({
  _id: username,
  username,
  name,
  roles: [role],
  bodyId,
  skills: role === 'agent' ? ['mandarin'] : [],
  groups: role === 'agent' ? ['day', 'night'] : [],
});
