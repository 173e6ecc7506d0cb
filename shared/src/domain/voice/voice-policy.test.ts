import { describe, expect, it } from 'vitest';
import { groupAt, policyProblems, shippedVoicePolicy, type VoicePolicy } from './voice-policy.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const policy: VoicePolicy = {
  ...shippedVoicePolicy,
  hours: [
    { weekdays: [6, 7], from: '09:00', to: '17:00', group: 'weekend' },
    { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '20:00', group: 'day' },
  ],
  groups: [...shippedVoicePolicy.groups, { code: 'weekend', name: '周末组' }],
};

describe('which group serves', () => {
  it('follows the hours of the site', () => {
    expect(groupAt(policy, at('2026-09-18T07:59:59'))).toBe('night');
    expect(groupAt(policy, at('2026-09-18T08:00'))).toBe('day');
    expect(groupAt(policy, at('2026-09-18T19:59:59'))).toBe('day');
    expect(groupAt(policy, at('2026-09-18T20:00'))).toBe('night');
  });
  it('knows the days of the week', () => {
    expect(groupAt(policy, at('2026-09-19T10:00'))).toBe('weekend');
    expect(groupAt(policy, at('2026-09-20T16:59'))).toBe('weekend');
    expect(groupAt(policy, at('2026-09-21T10:00'))).toBe('day');
  });
  it('is the day group at every hour on a new site', () => {
    expect(groupAt(shippedVoicePolicy, at('2026-09-20T00:00'))).toBe('day');
    expect(groupAt(shippedVoicePolicy, at('2026-09-20T23:59:59'))).toBe('day');
  });
});

describe('what makes a policy unfit', () => {
  it('finds nothing wrong with what is shipped', () => {
    expect(policyProblems(shippedVoicePolicy)).toEqual([]);
  });
  it('names groups that there are not, hours that end before they begin, and codes that stand twice', () => {
    const hours = [{ weekdays: [1], from: '20:00', to: '08:00', group: 'evening' }];
    const pauseReasons = [
      { code: 'break', name: '小休' },
      { code: 'break', name: '休息' },
    ];
    expect(policyProblems({ ...policy, hours, pauseReasons })).toEqual([
      { code: 'unknown-group', at: 'evening' },
      { code: 'hours-reversed', at: '20:00–08:00' },
      { code: 'code-twice', at: 'break' },
    ]);
    expect(policyProblems({ ...policy, pauseReasons: [] })).toEqual([
      { code: 'list-empty', at: 'pauseReasons' },
    ]);
  });
});
