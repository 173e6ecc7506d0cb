import type { listProfiles as contract, ProfileData } from '@hotline/shared/contracts/rest/profiles';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { by } from '../store/models/ticket-indexes.ts';

interface Group {
  _id: { id: string; version: number };
  tickets: number;
}

/** The newest version of each profile, and how many open tickets keep which. */
export async function listProfiles({ rules, store }: Context): Promise<z.input<typeof contract.response>> {
  const newest = new Map(rules.profiles().map((profile) => [profile.id, profile]));
  const groups = await store.tickets
    .aggregate<Group>([
      { $match: { calendarVersion: { $gt: 0 } } },
      {
        $group: { _id: { id: '$state.profile.id', version: '$state.profile.version' }, tickets: { $sum: 1 } },
      },
    ])
    .option({ hint: by('calendarVersion_1') });
  return {
    profiles: [...newest.values()].map((profile) => ({
      profile: structuredClone(profile) as ProfileData,
      open: groups
        .filter(({ _id }) => _id.id === profile.id)
        .map(({ _id, tickets }) => ({ version: _id.version, tickets }))
        .toSorted((a, b) => b.version - a.version),
    })),
    choices: [...rules.profileChoices()],
  };
}
