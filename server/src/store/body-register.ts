import { bodyOf, emptyRegister } from '@hotline/shared/domain/bodies/body-entry';
import type { BodyEntry, BodyRegister } from '@hotline/shared/domain/bodies/body-entry';
import type { BodyDocument, RegisterVersion } from './models/body.ts';
import type { Store } from './store.ts';

/** Where versions of places and bodies stand among the reference data. */
export const REGISTER = { kind: 'bodies', name: 'default' } as const;

/** Places and bodies in force; version 0 = a site that has none yet. */
export async function loadRegister({ reference }: Pick<Store, 'reference'>): Promise<BodyRegister> {
  const newest = await reference.findOne(REGISTER).sort({ version: -1 }).lean();
  return (newest?.data as RegisterVersion | undefined) ?? emptyRegister;
}

export async function registerVersions({ reference }: Pick<Store, 'reference'>): Promise<RegisterVersion[]> {
  const found = await reference.find(REGISTER).sort({ version: 1 }).lean();
  return found.map(({ data }) => data as RegisterVersion);
}

export const bodyDocument = (entry: BodyEntry): BodyDocument => ({
  ...bodyOf(entry),
  _id: entry.bodyId,
  active: entry.closedAt === null,
});
