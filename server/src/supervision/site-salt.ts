import { randomBytes } from 'node:crypto';
import type { Store } from '../store/store.ts';

const KEY = { kind: 'site', name: 'check-salt', version: 1 } as const;

/** Drawn once for a site and kept, so that an auditor can repeat the choice of checks. */
export async function siteSalt({ reference }: Store): Promise<string> {
  const kept = await reference
    .findOneAndUpdate(
      { _id: `${KEY.kind}/${KEY.name}/${KEY.version}` },
      { $setOnInsert: { ...KEY, data: randomBytes(16).toString('hex') } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean();
  return String(kept?.data);
}
