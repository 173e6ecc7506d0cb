import { describe, expect, it } from 'vitest';
import { agent, dispatcher } from '../ticket/testing/actors.ts';
import { numbers, opening, toWater } from '../ticket/testing/stages.ts';
import { Story } from '../ticket/testing/story.ts';
import { chosenProfile, shippedChoices } from './profile-choice.ts';
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

describe('a longer limit of the law', () => {
  it('goes before the profile, with its citation', () => {
    const story = new Story();
    story.profile = proposalProfile;
    story
      .by(agent, opening())
      .by(agent, { type: 'accept', ...numbers })
      .by(agent, { type: 'submit' });
    story.by(dispatcher, toWater);
    expect(story.clock('finish').spans).toEqual(['2160h']);
    expect(story.due('finish')).toBe('2026-12-16T10:00');
  });

  it('needs a citation, and an extension fits into all together', () => {
    const [limit] = proposalProfile.statutoryLimits!;
    const { report } = proposalProfile.lanes;
    const wrong = {
      ...proposalProfile,
      statutoryLimits: [{ ...limit!, citation: ' ' }],
      lanes: {
        ...proposalProfile.lanes,
        report: { ...report, extension: { ...report.extension!, longest: '11wd' } },
      },
    };
    expect(profileProblems(wrong).map(({ code }) => code)).toEqual(['extension-unfit', 'text-missing']);
  });
});
