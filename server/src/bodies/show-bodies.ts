import type { listBodyVersions, showBodies as contract } from '@hotline/shared/contracts/rest/bodies';
import { emptyRegister } from '@hotline/shared/domain/bodies/body-entry';
import { registerChanges } from '@hotline/shared/domain/bodies/register-changes';
import { registerProblems } from '@hotline/shared/domain/bodies/register-problems';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { loadRegister, registerVersions } from '../store/body-register.ts';
import { openOfBodies } from './open-of-bodies.ts';
import { presented, siteOf } from './preview-bodies.ts';

type Room = Pick<Context, 'store' | 'directory' | 'rules'>;
export type ShownBodies = z.input<typeof contract.response>;

/** Places and bodies in force, with who works there, what is open and what is still to be mended. */
export async function showBodies(room: Room): Promise<ShownBodies> {
  const [register, openOf] = await Promise.all([loadRegister(room.store), openOfBodies(room.store)]);
  const people = room.directory.people().filter(({ active }) => active);
  return {
    version: register.version,
    divisions: [...register.divisions],
    bodies: register.bodies.map((body) => ({
      ...structuredClone(body),
      open: openOf.get(body.bodyId) ?? 0,
      staff: people
        .filter(({ bodyId }) => bodyId === body.bodyId)
        .map(({ username, name, roles }) => ({ login: username, name, roles })),
    })) as ShownBodies['bodies'],
    problems: registerProblems(register, siteOf(room, openOf)).map((problem) => presented(problem)),
  };
}

/** The newest first, each against the one before. */
export async function bodyVersions({
  store,
}: Pick<Room, 'store'>): Promise<z.input<typeof listBodyVersions.response>> {
  const versions = await registerVersions(store);
  return versions
    .map((register, index) => ({
      version: register.version,
      at: register.at,
      by: register.by,
      reason: register.reason,
      changes: registerChanges(versions[index - 1] ?? emptyRegister, register).map((change) => ({
        ...change,
        fields: [...change.fields],
      })),
    }))
    .toReversed();
}
