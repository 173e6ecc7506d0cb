import { describe, expect, it } from 'vitest';
import { agent, dispatcher } from '../ticket/testing/actors.ts';
import { numbers, opening, toWater } from '../ticket/testing/stages.ts';
import { Story } from '../ticket/testing/story.ts';
import { defaultProfile } from './default-profile.ts';
import { redoSpan } from './finish-due.ts';
import { chosenProfile, shippedChoices } from './profile-choice.ts';
import type { Profile } from './profile.ts';
import { shippedProfiles } from './profiles.ts';
import { proposalProfile } from './proposal-profile.ts';
import { profileProblems } from './validate-profile.ts';

const matter = { source: 'phone', citizen: { kind: 'person' }, matter: { category: ['市场管理'] } } as const;

describe('which profile a matter is accepted under', () => {
  it('the first choice that fits, else the default', () => {
    expect(chosenProfile(shippedChoices, matter)).toBe('default');
    expect(chosenProfile(shippedChoices, { ...matter, source: 'instruction' })).toBe('focus');
    const own = { source: null, citizenKind: null, category: '市场管理', profileId: 'staged-market' };
    expect(chosenProfile([own, ...shippedChoices], matter)).toBe('staged-market');
    expect(chosenProfile([{ ...own, citizenKind: 'enterprise' }], matter)).toBe('default');
  });

  it('knows every profile that it names, and all of them are sound', () => {
    const ids = shippedProfiles.map(({ id }) => id);
    expect(shippedChoices.every(({ profileId }) => ids.includes(profileId))).toBe(true);
    expect(shippedProfiles.flatMap(profileProblems)).toEqual([]);
  });
});

const limit = { type: null, category: '市场管理', span: '2160h', citation: '本市规定第三条' };
const limited = { ...defaultProfile, statutoryLimits: [limit] };

function dispatchedUnder(profile: Profile): Story {
  const story = new Story();
  story.profile = profile;
  return story
    .by(agent, opening({ matter: { category: ['市场管理'] } }))
    .by(agent, { type: 'accept', ...numbers })
    .by(agent, { type: 'submit' })
    .by(dispatcher, toWater);
}

describe('a longer limit of the law', () => {
  it('goes before the profile, with its citation', () => {
    const story = dispatchedUnder(limited);
    expect(story.clock('finish').spans).toEqual(['2160h']);
    expect(story.due('finish')).toBe('2026-12-16T10:00');
  });

  it('needs a citation, and an extension fits into all together', () => {
    const { report } = limited.lanes;
    const wrong = {
      ...limited,
      statutoryLimits: [{ ...limit, citation: ' ' }],
      lanes: {
        ...limited.lanes,
        report: { ...report, extension: { ...report.extension!, longest: '11wd' } },
      },
    };
    expect(profileProblems(wrong).map(({ code }) => code)).toEqual(['extension-unfit', 'text-missing']);
  });
});

describe('代表建议、政协提案', () => {
  it('are answered in ninety days, done again in half of that', () => {
    expect(dispatchedUnder(proposalProfile).due('finish')).toBe('2026-12-16T10:00');
    expect(redoSpan(proposalProfile.lanes.suggestion, '2160h')).toBe('1080h');
  });
});
