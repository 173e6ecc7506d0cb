import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../time/default-calendar.ts';
import { stagedProfile } from '../sla/staged-profile.ts';
import { explainClock } from './clock/explain.ts';
import { replay } from './evolve.ts';
import { agent, dispatcher, liaison, reviewer } from './testing/actors.ts';
import { clockInvariants } from './testing/invariants.ts';
import { accept, numbers, opening, reply, toWater } from './testing/stages.ts';
import { Story } from './testing/story.ts';
import { walk } from './testing/walk.ts';

const unsolved = { ...reply, reply: '已受理，依法核查。', solved: false };
const refuse = { type: 'review', accepted: false, reason: '不完整', factualFinding: null } as const;

/** A report under the staged profile, with its procedural answer waiting for review; Thursday 2026-09-17 10:00. */
function answered(result = unsolved): Story {
  const story = new Story();
  story.profile = stagedProfile;
  return story
    .by(agent, opening({ matter: { type: 'report' } }))
    .by(agent, { type: 'accept', ...numbers })
    .by(agent, { type: 'submit' })
    .by(dispatcher, toWater)
    .by(liaison, { type: 'sign' })
    .by(liaison, { type: 'record-contact', result: 'reached', note: '' })
    .by(liaison, { type: 'submit-result', ...result });
}

describe('a staged profile', () => {
  it('goes on within the limit of the law after the procedural answer', () => {
    const story = answered();
    expect(story.due('finish')).toBe('2026-09-23T18:00');
    story.when('2026-09-18T09:00').by(reviewer, accept);
    expect(story.status).toBe('handling');
    expect(story.ticket.progress).toMatchObject([{ by: liaison, text: unsolved.reply }]);
    expect(story.clock('finish').metAt).not.toBeNull();
    expect(story.clock('appeal').metAt).not.toBeNull();
    expect([story.due('statutory'), story.clock('statutory').owner]).toEqual([
      '2026-10-15T18:00',
      story.ticket.lead!.bodyId,
    ]);
    expect(replay(story.events)).toEqual(story.ticket);
  });

  it('explains the limit by its ledger and citation', () => {
    const story = answered().when('2026-09-18T09:00').by(reviewer, accept);
    const grounds = { profile: stagedProfile, calendar: defaultCalendar };
    const { dueAt, ledger } = explainClock(story.ticket, story.clock('statutory'), grounds)!;
    expect(dueAt).toBe(story.clock('statutory').dueAt);
    expect(ledger.at(-1)).toMatchObject({
      rule: 'statutory',
      citation: expect.stringContaining('第三十一条'),
    });
    expect(ledger.filter(({ kind }) => kind === 'day').length).toBeGreaterThan(15);
  });

  it('is called back at its end; a refused answer runs the legal clock on and leaves the procedural one met', () => {
    const story = answered().when('2026-09-18T09:00').by(reviewer, accept);
    const final = { type: 'submit-result', ...reply, reply: '经核查，决定立案。' } as const;
    story.when('2026-10-10T10:00').by(liaison, final);
    expect(story.clock('statutory').metAt).toBe(story.now);
    story.by(reviewer, refuse);
    expect(story.clock('statutory').metAt).toBeNull();
    expect(story.clock('finish').metAt).not.toBeNull();
    story.by(liaison, final).by(reviewer, accept);
    expect(story.status).toBe('awaiting-callback');
    expect(story.ticket.clocks.filter(({ name }) => name === 'statutory')).toHaveLength(1);
  });

  it('needs no legal stage where the matter is solved already', () => {
    const story = answered({ ...reply, solved: true }).by(reviewer, accept);
    expect(story.status).toBe('awaiting-callback');
    expect(story.ticket.clocks.some(({ name }) => name === 'statutory')).toBe(false);
  });

  it('breaks no rule of clocks, wherever a ticket goes from there', () => {
    const begun = answered().by(reviewer, accept);
    const ground = { profile: stagedProfile, calendar: defaultCalendar };
    const nat = (max: number) => fc.nat(max);
    const stride = fc.record({
      actor: nat(1000),
      verb: nat(100_000),
      pick: nat(1023),
      wait: nat(1000),
      wild: fc.constant(false),
    });
    fc.assert(
      fc.property(fc.array(stride, { minLength: 5, maxLength: 40, size: 'max' }), (strides) => {
        for (const trodden of walk(begun.ticket, begun.now, strides, ground)) {
          const broken = Object.entries(clockInvariants).filter(([, holds]) => !holds(trodden));
          expect(broken).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
