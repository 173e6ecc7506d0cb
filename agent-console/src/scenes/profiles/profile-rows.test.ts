import type { ProfileData } from '@hotline/shared/contracts/rest/profiles';
import { defaultProfile } from '@hotline/shared/domain/sla/default-profile';
import { profileProblems } from '@hotline/shared/domain/sla/validate-profile';
import { expect, it } from 'vitest';
import { cellText, lanes, rowKeys, withCell } from './profile-rows.ts';

const profile = structuredClone(defaultProfile) as unknown as ProfileData;

it('writes back what it shows', () => {
  let again = profile;
  for (const lane of lanes)
    for (const key of rowKeys) {
      const text = cellText(profile.lanes[lane], key);
      if (text !== '') again = withCell(again, lane, key, text);
    }
  expect(again).toEqual(profile);
});

it('changes one cell', () => {
  const longer = withCell(profile, 'complaint', 'finish', '9wd');
  expect(longer.lanes.complaint.clocks.finish).toBe('9wd');
  expect(longer.lanes.request).toBe(profile.lanes.request);
  expect(withCell(profile, 'complaint', 'firstContact', '').lanes.complaint.clocks).not.toHaveProperty(
    'firstContact',
  );
  expect(withCell(profile, 'complaint', 'extension-times', '0').lanes.complaint.extension).toBeNull();
  expect(profileProblems(withCell(profile, 'complaint', 'sign', '一天') as never)).toHaveLength(1);
});
