import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../time/china-calendar.ts';
import { defaultProfile } from '../sla/default-profile.ts';
import type { Profile } from '../sla/profile.ts';
import { compileCalendar } from '../time/work-calendar.ts';
import { administrator, agent, dispatcher, hotlineHead, liaison, machine, WATER } from './testing/actors.ts';
import { numbers, opening, toWater } from './testing/stages.ts';
import { at, Story } from './testing/story.ts';

/** 2026-09-22 and 23 become days off, 2026-09-26 a make-up day: 求助 of five days, due on the 24th, comes later. */
const changed = compileCalendar({
  ...chinaCalendar,
  version: 2,
  offDays: [...chinaCalendar.offDays, { from: '2026-09-22', to: '2026-09-23', name: '抗洪停工' }],
});
const shorter = compileCalendar({
  ...chinaCalendar,
  version: 2,
  makeUpWorkdays: [...chinaCalendar.makeUpWorkdays, { date: '2026-09-19', name: '国庆节' }],
});

function handling(): Story {
  return new Story()
    .when('2026-09-17T10:00')
    .by(agent, opening())
    .by(agent, { type: 'accept', ...numbers })
    .by(agent, { type: 'submit' })
    .by(dispatcher, toWater);
}

const apply = (story: Story, calendar = changed) => {
  story.before = { calendar: story.calendar, profile: story.profile };
  story.calendar = calendar;
  return story.by(machine, { type: 'load-calendar' });
};

describe('a changed calendar', () => {
  it('moves running deadlines from the same start', () => {
    const story = handling();
    const before = story.due('finish');
    apply(story);
    expect([before, story.due('finish')]).toEqual(['2026-09-23T18:00', '2026-09-28T18:00']);
    expect(story.due('appeal')).toBe('2026-09-28T18:00');
  });

  it('is applied once', () => {
    const story = apply(handling());
    expect(story.try(machine, { type: 'load-calendar' })?.code).toBe('already-done');
  });

  it('leaves a due that was set by a ruling', () => {
    const story = handling();
    const clockKey = story.clock('finish').key;
    story.by(hotlineHead, { type: 'move-due', clockKey, dueAt: at('2026-09-23T20:00'), reason: '抢修' });
    apply(story);
    expect(story.due('finish')).toBe('2026-09-23T20:00');
  });

  it('brings no due before now and the time to sign', () => {
    const story = handling().by(liaison, { type: 'sign' }).when('2026-09-22T19:00');
    apply(story, shorter);
    expect(story.due('finish')).toBe('2026-09-23T18:00');
    const early = apply(handling().by(liaison, { type: 'sign' }), shorter);
    expect(early.due('finish')).toBe('2026-09-22T18:00');
  });

  it('keeps elapsed time and withdraws the cards of a deadline that it puts off', () => {
    const story = handling().by(liaison, { type: 'sign' }).when('2026-09-22T18:00');
    const { key, warnAt, startedAt } = story.clock('finish');
    story.by(machine, { type: 'fire-clock', clockKey: key, stage: 'yellow-card', dueAt: warnAt! });
    apply(story);
    expect(story.ticket.cards).toMatchObject([{ stage: 'yellow-card', withdrawnAt: at('2026-09-22T18:00') }]);
    expect(story.clock('finish').startedAt).toBe(startedAt);
  });

  it('gives each body the calendar with its own days', () => {
    const own = compileCalendar(
      {
        ...chinaCalendar,
        bodyExceptions: [{ date: '2026-09-18', name: '搬迁', bodyCode: WATER, kind: 'off' }],
      },
      WATER,
    );
    const story = new Story();
    story.calendarOf = (bodyId) => (bodyId === WATER ? own : story.calendar);
    story
      .by(agent, opening())
      .by(agent, { type: 'accept', ...numbers })
      .by(agent, { type: 'submit' });
    story.by(dispatcher, toWater);
    expect([story.due('sign'), story.due('appeal')]).toEqual(['2026-09-20T18:00', '2026-09-23T18:00']);
  });
});

describe('another version of the deadlines', () => {
  const longer: Profile = {
    ...defaultProfile,
    version: 2,
    lanes: {
      ...defaultProfile.lanes,
      request: {
        ...defaultProfile.lanes.request,
        clocks: { ...defaultProfile.lanes.request.clocks, finish: '7wd' },
      },
    },
  };

  it('is bound by an administrator, and running deadlines follow it', () => {
    const story = handling();
    story.before = { calendar: story.calendar, profile: story.profile };
    story.profile = longer;
    story.by(administrator, { type: 'rebind-profile', profileId: 'default', version: 2, reason: '新规定' });
    expect(story.ticket.profile).toEqual({ id: 'default', version: 2 });
    expect(story.due('finish')).toBe('2026-09-28T18:00');
    const again = { type: 'rebind-profile', profileId: 'default', version: 2, reason: '新规定' } as const;
    expect(story.try(administrator, again)?.code).toBe('already-done');
  });
});
