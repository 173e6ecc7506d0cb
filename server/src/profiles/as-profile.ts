import type { ProfileData } from '@hotline/shared/contracts/rest/profiles';
import type { Profile } from '@hotline/shared/domain/sla/profile';

/** What came over the wire, without keys that are there and undefined. */
export const asProfile = (data: ProfileData): Profile => JSON.parse(JSON.stringify(data)) as Profile;
