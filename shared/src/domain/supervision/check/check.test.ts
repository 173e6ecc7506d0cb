import { describe, expect, it } from 'vitest';
import { hotlineHead, liaison, qa, WATER } from '../../ticket/testing/actors.ts';
import { drafted } from '../../ticket/testing/stages.ts';
import { at } from '../../ticket/testing/story.ts';
import type { Actor } from '../../ticket/actor.ts';
import { defaultCalendar as calendar } from '../../time/default-calendar.ts';
import { DAY, MINUTE } from '../../time/instant.ts';
import { decideCase } from '../case/decide-case.ts';
import { shippedSupervisionPolicy } from '../policy/supervision-policy.ts';
import type { Check, CheckCommand } from './check.ts';
import { openCheck } from './open-check.ts';
import { defaultCheckTerms, drawn, pickReasons } from './pick.ts';
import { checkRules } from './rules.ts';

const supervisionAt = () => shippedSupervisionPolicy;
const begin = at('2026-09-18T10:00');
const picked = openCheck(
  { id: 'c', ticketId: 't', ticketNo: '1', round: 1, bodyId: WATER, title: '停水', reasons: ['random'] },
  begin,
  { calendar, supervisionAt },
);
const decide = (check: Check, command: CheckCommand, actor: Actor, now = begin) =>
  decideCase(checkRules, check, command, {
    now,
    actor,
    scope: actor.bodyId ? [actor.bodyId] : [],
    calendar,
    supervisionAt,
  });
const text = '照片与现场不符';
const conclude = { type: 'conclude', text, falseClosure: true } as const;

describe('虚假办结核查', () => {
  it('concludes nothing before the body was heard, or let its two working days pass', () => {
    const suspected = decide(picked, { type: 'suspect', text }, qa);
    if (!suspected.ok) throw new Error(suspected.refusal.code);
    expect(decide(suspected.state, conclude, hotlineHead)).toMatchObject({
      refusal: { code: 'statement-pending', until: at('2026-09-21T18:00') },
    });
    expect(decide(suspected.state, conclude, hotlineHead, begin + 7 * DAY).ok).toBe(true);
    const stated = decide(suspected.state, { type: 'state-case', text }, liaison);
    expect(stated.ok && decide(stated.state, conclude, hotlineHead)).toMatchObject({
      ok: true,
      state: { status: 'false-closure' },
    });
    expect(decide(suspected.state, conclude, qa).ok).toBe(false);
  });

  it('draws one in twenty, the same ones whenever the choice is repeated', () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => `ticket-${n}`);
    const chosen = ids.filter((id) => drawn(id, 1, 'salt', 0.05));
    expect(chosen.length / ids.length).toBeGreaterThan(0.045);
    expect(chosen.length / ids.length).toBeLessThan(0.055);
    expect(ids.filter((id) => drawn(id, 1, 'salt', 0.05))).toEqual(chosen);
    const other = new Set(ids.filter((id) => drawn(id, 1, 'other salt', 0.05)));
    expect(chosen.filter((id) => other.has(id)).length).toBeLessThan(chosen.length / 5);
  });

  it('sees a copied answer, a day of many, no call, a call just before the rating, and a photo shown before', () => {
    const { ticket } = drafted();
    const answered = {
      ...ticket,
      result: {
        reply: '已处理',
        contactResult: 'three-unreached',
        factual: null,
        solved: true,
        writtenAt: begin,
        writtenBy: liaison,
        approvedBy: null,
        submittedAt: begin,
        submittedBy: liaison,
      },
      contacts: [{ at: begin, by: liaison, result: 'reached', note: '' }],
      ratings: [
        { round: 1, at: begin + 5 * MINUTE, level: 'satisfied', solved: true, by: 'sms', reason: '' },
      ],
    } as const;
    const terms = { ...defaultCheckTerms, share: 0, manyAnswers: 30, contactWithin: 30 * MINUTE };
    const signs = { sameReplies: 2, answersThatDay: 31, samePhotos: ['2'] };
    expect(pickReasons(answered, signs, 's', terms)).toEqual([
      'copied-reply',
      'no-call',
      'many-closings',
      'contact-before-rating',
      'same-photo',
    ]);
    const none = { sameReplies: 0, answersThatDay: 0, samePhotos: [] };
    expect(pickReasons({ ...answered, result: null }, none, 's', terms)).toEqual([
      'no-call',
      'contact-before-rating',
    ]);
  });
});
