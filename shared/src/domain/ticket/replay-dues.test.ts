import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../sla/default-profile.ts';
import { defaultCalendar } from '../time/default-calendar.ts';
import { replayDues } from './clock/replay-dues.ts';
import { agent, dispatcher, hotlineHead, liaison } from './testing/actors.ts';
import { numbers, opening, reply, toWater } from './testing/stages.ts';
import { at, Story } from './testing/story.ts';

const own = { profile: defaultProfile, calendar: defaultCalendar };
const { request } = defaultProfile.lanes;
const consultation = { ...defaultProfile.lanes.consultation, clocks: { ...request.clocks, finish: '1wd' } };
const strict = {
  ...own,
  profile: {
    ...defaultProfile,
    lanes: { ...defaultProfile.lanes, consultation, request: consultation, complaint: consultation },
  },
};

function answered(): Story {
  return new Story()
    .by(agent, opening())
    .by(agent, { type: 'accept', ...numbers })
    .by(agent, { type: 'submit' })
    .by(dispatcher, toWater)
    .by(liaison, { type: 'sign' })
    .when('2026-09-22T10:00')
    .by(liaison, { type: 'record-contact', result: 'reached', note: '' });
}

const finishOf = (story: Story, grounds = strict) =>
  replayDues(story.ticket, own, grounds, story.now).find(({ clock }) => clock === 'finish');

describe('the past under other deadlines', () => {
  it('shows what was kept and would have been missed, and changes nothing', () => {
    const story = answered().by(liaison, { type: 'submit-result', ...reply });
    const before = structuredClone(story.ticket);
    expect(finishOf(story)).toMatchObject({
      after: at('2026-09-18T18:00'),
      outcomeBefore: 'kept',
      outcomeAfter: 'missed',
    });
    expect(story.ticket).toEqual(before);
  });

  it('moves nothing under its own grounds, and no due that was set by a ruling', () => {
    const story = answered();
    for (const { before, after } of replayDues(story.ticket, own, own, story.now)) expect(after).toBe(before);
    const { key: clockKey } = story.clock('finish');
    story.by(hotlineHead, { type: 'move-due', clockKey, dueAt: at('2026-09-25T18:00'), reason: '抢修' });
    expect(finishOf(story)).toMatchObject({ after: at('2026-09-25T18:00'), outcomeAfter: 'open' });
  });
});
