import { describe, expect, it } from 'vitest';
import { problemsOfNoticePolicy, shippedNoticePolicy as shipped } from './notice-policy.ts';

const withTimes = (...times: string[]) => ({ ...shipped, digests: { ...shipped.digests, times } });
const withSummons = (said: Partial<typeof shipped.summons>) => ({
  ...shipped,
  summons: { ...shipped.summons, ...said },
});

describe('提醒规则', () => {
  it('ships without a problem', () => {
    expect(problemsOfNoticePolicy(shipped)).toEqual([]);
  });

  it.each([[[]], [['8:30']], [['24:00']], [['14:30', '08:30']], [['08:30', '08:30']]])(
    'refuses %j as times of a day',
    (times) => expect(problemsOfNoticePolicy(withTimes(...times))).toEqual(['times-invalid']),
  );

  it('refuses spans that are negative, longer than a day, or none where one is needed', () => {
    for (const said of [{ restMs: -1 }, { lostAfterMs: 86_400_001 }, { againMs: 0 }, { restMs: 0.5 }])
      expect(problemsOfNoticePolicy(withSummons(said))).toEqual(['span-invalid']);
  });

  it('refuses counts that are none, broken or absurd', () => {
    for (const said of [{ rounds: 0 }, { messages: 1.5 }, { rounds: 1000 }])
      expect(problemsOfNoticePolicy(withSummons(said))).toEqual(['count-invalid']);
    const cards = { ...shipped.cards, mostAnHour: -1 };
    expect(problemsOfNoticePolicy({ ...shipped, cards })).toEqual(['count-invalid']);
  });
});
