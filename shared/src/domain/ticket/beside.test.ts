import { describe, expect, it } from 'vitest';
import { shippedSupervisionPolicy } from '../supervision/policy/supervision-policy.ts';
import { chinaCalendar } from '../time/china-calendar.ts';
import { defaultCalendar } from '../time/default-calendar.ts';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { compileCalendar } from '../time/work-calendar.ts';
import { dueStages } from './clock/stages.ts';
import { nextDue, nextWakeAt, whyNoDeadline } from './next-due.ts';
import {
  administrator,
  agent,
  citizen,
  dispatcher,
  hotlineHead,
  leader,
  liaison,
  machine,
  supervisor,
} from './testing/actors.ts';
import {
  accepted,
  awaitingDispatch,
  awaitingSign,
  handling,
  numbers,
  opening,
  reply,
  satisfied,
  toWater,
} from './testing/stages.ts';
import { Story, at, show } from './testing/story.ts';

const reason = '理由';
const parent = { ticketNo: 'P1', open: true };
const merge = { type: 'merge', into: 'P1', reason: '同一停水事件' } as const;
const rules = { supervisionAt: () => shippedSupervisionPolicy, calendar: defaultCalendar };

describe('催办, 补充, 批示', () => {
  it('count once a day', () => {
    const story = handling()
      .by(citizen, { type: 'urge', note: '快' })
      .later(HOUR)
      .by(agent, { type: 'urge', note: '' });
    story.later(DAY).by(citizen, { type: 'urge', note: '' });
    expect(story.ticket.urges.map(({ counted }) => counted)).toEqual([true, false, true]);
  });

  it('stand on the ticket', () => {
    const story = handling()
      .by(citizen, { type: 'supplement', text: '四号楼也停了' })
      .by(leader, { type: 'instruct', text: '速办' });
    expect(story.ticket).toMatchObject({
      supplements: [{ text: '四号楼也停了' }],
      instructions: [{ text: '速办', by: leader }],
    });
  });
});

describe('并单', () => {
  it('sleeps under an open parent and wakes where it was, with its clocks run on', () => {
    const story = handling().knowing({ parent });
    const finish = story.clock('finish');
    story.by(agent, merge);
    expect(story.ticket).toMatchObject({ status: 'merged', mergedInto: 'P1', mergedFrom: 'handling' });
    expect(nextDue(story.ticket)?.clock).toBe('archive');
    story.later(DAY).by(dispatcher, { type: 'unmerge', reason: '并非同一事' });
    expect(story.ticket).toMatchObject({ status: 'handling', mergedInto: null });
    expect(story.clock('finish')).toEqual(finish);
  });

  it.each([accepted, awaitingDispatch, awaitingSign, handling])(
    'is possible until it is submitted',
    (stage) => {
      expect(stage().knowing({ parent }).by(dispatcher, merge).status).toBe('merged');
    },
  );

  it('needs another ticket, open, and no children', () => {
    expect(handling().try(agent, merge)?.code).toBe('parent-unknown');
    expect(
      handling()
        .knowing({ parent: { ...parent, open: false } })
        .try(agent, merge)?.code,
    ).toBe('parent-closed');
    expect(handling().try(agent, { ...merge, into: numbers.ticketNo })?.code).toBe('merge-into-self');
    const story = handling().knowing({ parent }).by(machine, { type: 'adopt-child', child: 'C1' });
    expect(story.try(agent, merge)?.code).toBe('has-children');
    expect(story.try(machine, { type: 'adopt-child', child: 'C1' })?.code).toBe('already-done');
    expect(story.by(machine, { type: 'release-child', child: 'C1' }).ticket.children).toEqual([]);
    expect(story.try(machine, { type: 'release-child', child: 'C1' })?.code).toBe('child-unknown');
  });

  it('calls every caller back once the parent is answered', () => {
    const story = handling().knowing({ parent }).by(agent, merge);
    expect(story.try(machine, { type: 'share-answer', parent: 'P2', answer: reply })?.code).toBe(
      'parent-unknown',
    );
    story.later(DAY).by(machine, { type: 'share-answer', parent: 'P1', answer: reply });
    expect(story.ticket).toMatchObject({ status: 'awaiting-callback', result: { reply: reply.reply } });
    expect(story.clock('finish').cancelledAt).toBe(story.now);
    expect(story.clock('appeal').metAt).toBe(story.now);
    expect(nextDue(story.ticket)?.clock).toBe('callbackStart');
    expect(story.by(machine, satisfied).status).toBe('closed');
  });

  it('拆单 links siblings', () => {
    const story = accepted().by(agent, { type: 'link-sibling', sibling: 'S1' });
    expect(story.ticket.siblings).toEqual(['S1']);
    expect(story.try(agent, { type: 'link-sibling', sibling: 'S1' })?.code).toBe('already-done');
  });
});

describe('紧急程度', () => {
  it('brings dues forward, never before now + the time to sign', () => {
    const story = handling().later(HOUR).by(dispatcher, { type: 'raise-urgency', urgency: 'urgent', reason });
    expect(story.due('finish')).toBe('2026-09-18T10:00');
    expect(story.due('appeal')).toBe('2026-09-18T11:00');
    expect(story.due('firstContact')).toBe('2026-09-17T12:00');
    const late = handling()
      .when('2026-09-20T10:00')
      .by(dispatcher, { type: 'raise-urgency', urgency: 'urgent', reason });
    expect(late.due('finish')).toBe('2026-09-20T10:30');
  });

  it('only rises, and 特急 gets its early feedback', () => {
    const story = handling().by(agent, { type: 'raise-urgency', urgency: 'critical', reason });
    expect(story.due('firstFeedback')).toBe('2026-09-17T12:00');
    expect(story.try(agent, { type: 'raise-urgency', urgency: 'urgent', reason })?.code).toBe(
      'urgency-not-higher',
    );
  });
});

describe('调整时限', () => {
  const move = (text: string, clockKey = 'finish/1/water') =>
    ({ type: 'move-due', clockKey, dueAt: at(text), reason }) as const;

  it('is later by the hotline office, earlier by an administrator only', () => {
    expect(handling().by(hotlineHead, move('2026-09-25T18:00')).due('finish')).toBe('2026-09-25T18:00');
    expect(handling().try(hotlineHead, move('2026-09-22T18:00'))?.code).toBe('due-forbidden');
    expect(handling().by(administrator, move('2026-09-22T18:00')).due('finish')).toBe('2026-09-22T18:00');
    expect(handling().try(administrator, move('2026-09-18T17:59'))?.code).toBe('due-forbidden');
    expect(handling().try(hotlineHead, move('2026-09-25T18:00', 'none'))?.code).toBe('clock-unknown');
  });

  it('never passes a due set from above', () => {
    const upstream = () =>
      new Story().by(machine, opening({ source: 'upstream', upstreamDue: at('2026-09-21T18:00') }));
    const story = upstream().by(dispatcher, { type: 'accept', ticketNo: '', queryCode: '' });
    expect(story.due('appeal')).toBe('2026-09-21T18:00');
    expect(story.try(hotlineHead, move('2026-09-22T18:00', 'appeal/1'))?.code).toBe('due-forbidden');
    expect(story.by(dispatcher, { type: 'submit' }).by(dispatcher, toWater).due('finish')).toBe(
      '2026-09-21T18:00',
    );
  });
});

describe('督办', () => {
  const supervise = (level: 1 | 2 | 3 | 4) => ({ type: 'supervise', level, reason }) as const;

  it('is signed by who may, level by level, and closed by its issuer', () => {
    const story = handling();
    expect(story.try(supervisor, supervise(2))?.code).toBe('level-forbidden');
    story.by(machine, supervise(1)).by(hotlineHead, supervise(2));
    expect(story.ticket).toMatchObject({ supervisionLevel: 2, orders: [{ level: 1 }, { level: 2 }] });
    expect(story.try(hotlineHead, supervise(2))?.code).toBe('level-not-higher');
    expect(story.try(supervisor, { type: 'close-supervision', reason })?.code).toBe('issuer-only');
    story.by(hotlineHead, { type: 'close-supervision', reason: '已整改' });
    story.by(supervisor, { type: 'close-supervision', reason: '已整改' });
    expect(story.ticket.orders.every(({ closed }) => closed !== null)).toBe(true);
    expect(story.try(supervisor, { type: 'close-supervision', reason })?.code).toBe('order-none');
  });
});

describe('stages of deadlines', () => {
  const fire = (story: Story) => {
    for (const { clockKey, stage, dueAt } of dueStages(story.ticket, rules, story.now)) {
      story.by(machine, { type: 'fire-clock', clockKey, stage, dueAt });
    }
    return story;
  };

  it('黄牌 the evening before, 红牌 at the due, then the ladder, each once', () => {
    const story = handling();
    expect(show(nextWakeAt(story.ticket, rules))).not.toBeNull();
    fire(story.when('2026-09-22T18:00'));
    expect(story.ticket.cards.map(({ stage }) => stage)).toEqual(['yellow-card']);
    fire(story.when('2026-09-23T18:00'));
    expect(story.ticket.cards.map(({ stage }) => stage)).toEqual(['yellow-card', 'red-card', 'level1']);
    expect(dueStages(story.ticket, rules, story.now)).toEqual([]);
    const [first] = story.ticket.cards;
    const again = {
      type: 'fire-clock',
      clockKey: first!.clockKey,
      stage: first!.stage,
      dueAt: first!.dueAt,
    } as const;
    expect(story.try(machine, again)?.code).toBe('already-fired');
    fire(story.when('2026-09-28T18:00'));
    expect(story.ticket.cards.at(-1)!.stage).toBe('level2');
  });

  it('does not fire early, for another due or what is unknown', () => {
    const story = handling();
    const { key: clockKey, dueAt } = story.clock('finish');
    const red = { type: 'fire-clock', clockKey, stage: 'red-card', dueAt: dueAt! } as const;
    expect(story.try(machine, red)?.code).toBe('not-due');
    story.when('2026-09-23T18:00');
    expect(story.try(machine, { ...red, dueAt: dueAt! - 1 })?.code).toBe('not-due');
    expect(story.try(machine, { ...red, clockKey: 'none' })?.code).toBe('clock-unknown');
  });

  it('is nothing for a lapsed right to return', () => {
    const story = fire(handling().when('2026-09-21T09:00'));
    expect(story.clock('returnWindow').fired).toEqual([]);
  });
});

describe('a year without a calendar', () => {
  const without2026 = compileCalendar({
    ...chinaCalendar,
    coveredYears: [2024, 2025],
    offDays: chinaCalendar.offDays.filter(({ from }) => from < '2026'),
    makeUpWorkdays: chinaCalendar.makeUpWorkdays.filter(({ date }) => date < '2026'),
  });

  it('is accepted, flagged, and computed from the same start when it comes', () => {
    const story = new Story();
    story.calendar = without2026;
    story
      .by(agent, opening())
      .by(agent, { type: 'accept', ...numbers })
      .by(agent, { type: 'submit' });
    expect(story.ticket.calendarMissing).toBe(2026);
    story.later(MINUTE).by(dispatcher, toWater);
    expect(story.clock('finish')).toMatchObject({ dueAt: null, missingYear: 2026 });
    expect(whyNoDeadline(story.ticket)).toBe('calendar-missing');
    expect(story.try(machine, { type: 'load-calendar' })).toEqual({
      code: 'calendar-still-missing',
      year: 2026,
    });
    story.calendar = defaultCalendar;
    story.later(DAY).by(machine, { type: 'load-calendar' });
    expect(story.ticket.calendarMissing).toBeNull();
    expect([story.due('appeal'), story.due('finish'), story.due('sign')]).toEqual([
      '2026-09-23T18:00',
      '2026-09-23T18:00',
      '2026-09-18T18:00',
    ]);
    expect(story.try(liaison, { type: 'sign' })).toBeNull();
  });
});
