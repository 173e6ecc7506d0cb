import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../time/default-calendar.ts';
import { formatIsoInstant, parseIsoInstant } from '../time/iso-instant.ts';
import { clockDue } from './clock-due.ts';
import type { ClockFacts } from './clock-facts.ts';
import { defaultProfile } from './default-profile.ts';
import { profile13710 } from './profile-13710.ts';
import type { Profile } from './profile.ts';
import { stagedProfile } from './staged-profile.ts';
import { statutoryStages } from './statutory-due.ts';
import type { ClockName, TicketType, Urgency } from './vocabulary.ts';

const at = (text: string) => parseIsoInstant(`${text}+08:00`)!;
const show = (instant: number | null | undefined) =>
  typeof instant === 'number' ? formatIsoInstant(instant).slice(0, 16) : instant;

const matter = (type: TicketType, urgency: Urgency = 'normal'): ClockFacts => ({ type, urgency });

function due(name: ClockName, facts: ClockFacts, from: string, profile: Profile = defaultProfile) {
  const result = clockDue(profile, name, facts, defaultCalendar, at(from));
  return result && [show(result.dueAt), show(result.warnAt)];
}

describe('dispatch', () => {
  it.each([
    ['2026-09-18T10:00', '2026-09-18T12:00'],
    ['2026-09-19T19:59', '2026-09-19T21:59'],
    ['2026-09-18T20:00', '2026-09-19T08:30'],
    ['2026-09-19T00:00', '2026-09-19T08:30'],
    ['2026-09-19T07:59', '2026-09-19T08:30'],
    ['2026-09-19T08:00', '2026-09-19T10:00'],
  ])('of what was accepted at %s is due at %s', (from, expected) => {
    expect(due('dispatch', matter('complaint'), from)?.[0]).toBe(expected);
  });

  it('of urgent matters knows no night', () => {
    expect(due('dispatch', matter('complaint', 'critical'), '2026-09-18T23:00')?.[0]).toBe(
      '2026-09-18T23:15',
    );
    expect(due('dispatch', matter('praise', 'urgent'), '2026-09-18T23:00')?.[0]).toBe('2026-09-19T00:00');
  });
});

describe('诉求时限', () => {
  it('is the dispatch allowance and then the time to finish', () => {
    expect(due('appeal', matter('request'), '2026-09-17T15:00')?.[0]).toBe('2026-09-23T18:00');
    expect(due('appeal', matter('request'), '2026-09-17T21:00')?.[0]).toBe('2026-09-24T18:00');
    expect(due('appeal', matter('request', 'urgent'), '2026-09-18T15:00')?.[0]).toBe('2026-09-19T16:00');
  });
});

describe('承办时限', () => {
  const from = '2026-09-18T09:00';

  it('is warned of at close of the working day before, short ones at 75 %', () => {
    expect(due('finish', matter('request'), from)).toEqual(['2026-09-24T18:00', '2026-09-23T18:00']);
    expect(due('finish', matter('complaint', 'critical'), from)).toEqual([
      '2026-09-19T09:00',
      '2026-09-19T03:00',
    ]);
    // two working days after 6.5 hours of the first: 20.5 working hours, of which 15.375 are 75 %
    expect(due('finish', { ...matter('consultation'), redo: true }, from)).toEqual([
      '2026-09-21T18:00',
      '2026-09-21T10:22',
    ]);
  });

  it('begins anew with a dispatch but is capped by 诉求时限 and by the limit from above', () => {
    const appealDue = at('2026-09-24T18:00');
    expect(due('finish', { ...matter('request'), appealDue }, '2026-09-21T09:00')?.[0]).toBe(
      '2026-09-24T18:00',
    );
    const upstreamDue = at('2026-09-22T12:00');
    const capped = { ...matter('request'), appealDue, upstreamDue };
    expect(due('finish', capped, from)).toEqual(['2026-09-22T12:00', '2026-09-21T18:00']);
    expect(due('appeal', capped, from)?.[0]).toBe('2026-09-22T12:00');
  });

  it.each<[TicketType, Urgency, string, string]>([
    ['consultation', 'normal', '2wd', '2026-09-21T18:00'],
    ['request', 'normal', '3wd', '2026-09-22T18:00'],
    ['complaint', 'normal', '4wd', '2026-09-23T18:00'],
    ['report', 'normal', '8wd', '2026-09-30T18:00'],
    ['complaint', 'urgent', '12h', '2026-09-18T21:00'],
    ['complaint', 'critical', '12h', '2026-09-18T21:00'],
  ])('of a redone %s (%s) is %s', (type, urgency, span, expected) => {
    const result = clockDue(
      defaultProfile,
      'finish',
      { type, urgency, redo: true },
      defaultCalendar,
      at(from),
    );
    expect([result?.spans, show(result?.dueAt)]).toEqual([[span], expected]);
  });

  it('follows a longer limit of the law and names it, and ignores a shorter one', () => {
    const citation = '某法第六十条';
    const longer = { ...matter('request'), statutory: { span: '60wd', citation } };
    const result = clockDue(defaultProfile, 'finish', longer, defaultCalendar, at('2026-03-02T09:00'));
    expect(result?.ledger.at(-1)).toEqual({ kind: 'rule', rule: 'statutory', span: '60wd', citation });
    expect(due('finish', { ...longer, statutory: { span: '2wd', citation } }, from)?.[0]).toBe(
      '2026-09-24T18:00',
    );
  });

  it('is put off by extensions, each from the deadline before', () => {
    const extension = { span: '5wd', approver: '热线办', at: at('2026-09-22T10:00') };
    const facts = { ...matter('complaint'), extensions: [extension, extension] };
    const result = clockDue(defaultProfile, 'finish', facts, defaultCalendar, at(from));
    expect([result?.spans, show(result?.dueAt)]).toEqual([['7wd', '5wd', '5wd'], '2026-10-19T18:00']);
    const days = result?.ledger.filter((line) => line.kind === 'day' && line.counted);
    expect(days).toHaveLength(17);
    expect(result?.ledger).toContainEqual({ kind: 'rule', rule: 'extension', ...extension });
  });
});

describe('协办', () => {
  it('is due a working day before the lead, or at half of the time', () => {
    const leadDue = at('2026-10-08T18:00');
    const co = (facts: ClockFacts, from: string) => due('cohandler', facts, from)?.[0];
    expect(co({ ...matter('request'), leadDue }, '2026-09-24T09:00')).toBe('2026-09-30T18:00');
    expect(co({ ...matter('request'), leadDue }, '2026-10-08T09:00')).toBe('2026-10-08T13:30');
    expect(co({ ...matter('request', 'urgent'), leadDue: at('2026-09-19T09:00') }, '2026-09-18T09:00')).toBe(
      '2026-09-18T21:00',
    );
    expect(co(matter('request'), '2026-09-24T09:00')).toBeUndefined();
  });
});

describe('other clocks', () => {
  it.each<[ClockName, TicketType, Urgency, string, string]>([
    ['correction', 'complaint', 'normal', '2026-09-18T15:00', '2026-09-20T09:00'],
    ['returnReview', 'complaint', 'normal', '2026-09-18T15:00', '2026-09-20T09:30'],
    ['intake', 'complaint', 'normal', '2026-09-18T10:00', '2026-09-18T12:00'],
    ['intake', 'complaint', 'normal', '2026-09-30T17:30', '2026-10-01T17:30'],
    ['intake', 'complaint', 'urgent', '2026-09-30T17:30', '2026-09-30T19:30'],
    ['firstFeedback', 'complaint', 'critical', '2026-09-30T23:30', '2026-10-01T01:30'],
    ['archive', 'complaint', 'normal', '2026-09-18T15:00', '2026-10-18T15:00'],
    ['callbackEnd', 'praise', 'normal', '2026-09-18T15:00', '2026-09-22T18:00'],
  ])('%s of a %s (%s) from %s is due %s', (name, type, urgency, from, expected) => {
    expect(due(name, { type, urgency }, from)?.[0]).toBe(expected);
  });

  it('that a matter does not have are undefined', () => {
    expect(due('firstContact', matter('praise'), '2026-09-18T15:00')).toBeUndefined();
    expect(due('extensionDecision', matter('request', 'critical'), '2026-09-18T15:00')).toBeUndefined();
  });

  it('stand still while paused', () => {
    const pauses = [{ from: at('2026-09-18T11:00'), to: at('2026-09-18T15:30'), reason: '请诉求人补充' }];
    expect(due('intake', { ...matter('request'), pauses }, '2026-09-18T10:00')).toEqual([
      '2026-09-18T16:30',
      '2026-09-18T16:00',
    ]);
  });
});

describe('a year without a calendar', () => {
  it('blocks nothing: the due waits for it', () => {
    expect(
      clockDue(defaultProfile, 'finish', matter('report'), defaultCalendar, at('2026-12-25T09:00')),
    ).toEqual({
      spans: ['15wd'],
      dueAt: null,
      warnAt: null,
      missingYear: 2027,
      ledger: [{ kind: 'rule', rule: 'calendar-missing', year: 2027 }],
    });
    expect(due('appeal', matter('report'), '2027-03-01T09:00')).toEqual([null, null]);
  });

  it('does not touch urgent matters', () => {
    expect(due('finish', matter('report', 'urgent'), '2027-03-01T09:00')?.[0]).toBe('2027-03-02T09:00');
  });
});

describe('other profiles', () => {
  it('13710: respond in 1, feed back in 3, solve in 7, close in 10 working days', () => {
    const clocks = ['firstContact', 'firstFeedback', 'finish', 'appeal', 'returnWindow'] as const;
    const dues = clocks.map(
      (name) => due(name, matter('consultation'), '2026-03-02T09:00', profile13710)?.[0],
    );
    expect(dues).toEqual([
      '2026-03-03T18:00',
      '2026-03-05T18:00',
      '2026-03-11T18:00',
      '2026-03-16T18:00',
      '2026-03-04T18:00',
    ]);
  });

  it('staged: a procedural answer, then the statutory clock with its citation', () => {
    expect(due('finish', matter('report'), '2026-03-02T09:00', stagedProfile)?.[0]).toBe('2026-03-09T18:00');
    const [stage] = statutoryStages(stagedProfile, 'report');
    const facts = { ...matter('report'), stage };
    const tracked = clockDue(stagedProfile, 'statutory', facts, defaultCalendar, at('2026-03-09T15:00'))!;
    expect(show(tracked.dueAt)).toBe('2026-03-30T18:00');
    expect(tracked.ledger.at(-1)).toMatchObject({ rule: 'statutory', citation: stage!.citation });
    expect(due('statutory', matter('report'), '2026-03-09T15:00', stagedProfile)).toBeUndefined();
    expect(statutoryStages(defaultProfile, 'report')).toEqual([]);
  });
});
