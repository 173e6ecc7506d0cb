import { defaultProfile } from './default-profile.ts';
import { profile13710 } from './profile-13710.ts';
import { focusProfile } from './focus-profile.ts';
import type { Profile } from './profile.ts';
import { proposalProfile } from './proposal-profile.ts';
import { stagedProfile } from './staged-profile.ts';

/** The profiles that a new site begins with. */
export const shippedProfiles: readonly Profile[] = [
  defaultProfile,
  profile13710,
  stagedProfile,
  focusProfile,
  proposalProfile,
];
