import { defaultProfile } from '@hotline/shared/domain/sla/default-profile';
import { stagedProfile } from '@hotline/shared/domain/sla/staged-profile';
import type { ProfileData } from '@hotline/shared/contracts/rest/profiles';
import { describe, expect, it } from 'vitest';
import { stageRows, withStages } from './stage-rows.ts';

const staged = stagedProfile as unknown as ProfileData;

describe('statutory stages as rows', () => {
  it('come back as they were', () => {
    expect(stageRows(staged).map(({ type, code }) => [type, code])).toEqual([
      ['complaint', 'mediation'],
      ['report', 'verification'],
    ]);
    expect(withStages(staged, stageRows(staged))).toEqual(staged);
  });

  it('stage a type by its first row and leave it unstaged without one', () => {
    const row = {
      type: 'report',
      code: 'check',
      name: '核查',
      span: '15wd',
      citation: '某办法第三条',
    } as const;
    const profile = defaultProfile as unknown as ProfileData;
    expect(withStages(profile, [row]).statutoryStages).toEqual({
      report: [{ code: 'check', name: '核查', span: '15wd', citation: '某办法第三条' }],
    });
    expect(withStages(staged, []).statutoryStages).toEqual({});
  });
});
