import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackAgent, everyone, hotlineHead, liaison, WATER } from '../../ticket/testing/actors.ts';
import { at, show } from '../../ticket/testing/story.ts';
import type { Actor } from '../../ticket/actor.ts';
import { defaultCalendar as calendar } from '../../time/default-calendar.ts';
import { HOUR } from '../../time/instant.ts';
import { decideCase } from '../case/decide-case.ts';
import { shippedSupervisionPolicy } from '../policy/supervision-policy.ts';
import { openRectification } from './open-rectification.ts';
import type { Rectification, RectificationCommand } from './rectification.ts';
import { rectificationRules } from './rules.ts';

const supervisionAt = () => shippedSupervisionPolicy;
const begin = at('2026-09-18T10:00');
const opened = openRectification(
  {
    id: 'r1',
    rectificationNo: '评〔2026〕1号',
    ticketId: 't1',
    ticketNo: '4109272026091800001',
    round: 1,
    bodyId: WATER,
    level: 'dissatisfied',
    title: '停水',
  },
  begin,
  { calendar, supervisionAt },
);
const decide = (file: Rectification, command: RectificationCommand, actor: Actor, now = begin) =>
  decideCase(rectificationRules, file, command, {
    now,
    actor,
    scope: actor.bodyId ? [actor.bodyId] : [],
    calendar,
    supervisionAt,
  });
const done = (file: Rectification, command: RectificationCommand, actor: Actor): Rectification => {
  const decision = decide(file, command, actor);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.state;
};
const text = '已说明';
const founded = { type: 'verify', text, founded: true } as const;
const member = (name: string, bodyId: string | null = null) => ({ name, bodyId });

describe('差评件', () => {
  it('is verified in one working day, put right within fifteen, and called back', () => {
    expect(show(opened.verifying.dueAt)).toBe('2026-09-20T18:00');
    const verified = done(opened, founded, callbackAgent);
    expect(show(verified.rectifying?.dueAt)).toBe('2026-10-15T18:00');
    const right = done(verified, { type: 'rectify', text }, liaison);
    expect(right.status).toBe('calling-back');
    expect(done(right, { type: 'call-back', text, satisfied: true }, callbackAgent).status).toBe('closed');
  });

  it('is called back even when nothing was wrong, and put right once more when it was not enough', () => {
    const unfounded = done(opened, { ...founded, founded: false }, callbackAgent);
    expect(unfounded.status).toBe('calling-back');
    const again = { type: 'call-back', text, satisfied: false } as const;
    expect(done(unfounded, again, callbackAgent).status).toBe('closed');
    const right = done(done(opened, founded, callbackAgent), { type: 'rectify', text }, liaison);
    const twice = done(done(right, again, callbackAgent), { type: 'rectify', text }, liaison);
    expect(done(twice, again, callbackAgent).status).toBe('closed');
  });

  it('leaves a malicious rating out only when a neutral panel says so', () => {
    const appealed = done(
      done(opened, founded, callbackAgent),
      { type: 'appeal', text, ground: 'malicious' },
      liaison,
    );
    const rule = (panel: { name: string; bodyId: string | null }[]) =>
      decide(appealed, { type: 'rule-appeal', text, upheld: true, panel }, hotlineHead);
    const neutral = [member('甲'), member('乙'), member('丙')];
    expect(rule(neutral.slice(1))).toMatchObject({ ok: false, refusal: { code: 'panel-too-small' } });
    expect(rule([...neutral, member('丁', WATER)])).toMatchObject({
      ok: false,
      refusal: { code: 'panel-not-neutral' },
    });
    expect(rule(neutral)).toMatchObject({ ok: true, state: { status: 'excluded' } });
  });

  it('ends in no other way than by a call or an upheld appeal', () => {
    const command: fc.Arbitrary<RectificationCommand> = fc.oneof(
      fc.boolean().map((yes): RectificationCommand => ({ type: 'verify', text, founded: yes })),
      fc.constant<RectificationCommand>({ type: 'rectify', text }),
      fc.constant<RectificationCommand>({ type: 'appeal', text, ground: 'malicious' }),
      fc.boolean().map((upheld): RectificationCommand => ({
        type: 'rule-appeal',
        text,
        upheld,
        panel: [member('甲'), member('乙'), member('丙')],
      })),
      fc.boolean().map((satisfied): RectificationCommand => ({ type: 'call-back', text, satisfied })),
    );
    const course = fc.array(fc.tuple(command, fc.constantFrom(...everyone)), { maxLength: 30 });
    fc.assert(
      fc.property(course, (steps) => {
        const end = steps.reduce((file, [one, actor], index) => {
          const decision = decide(file, one, actor, begin + index * HOUR);
          return decision.ok ? decision.state : file;
        }, opened);
        expect(end.status !== 'closed' || end.callback !== null).toBe(true);
        expect(end.status !== 'excluded' || end.appeal?.ruling?.upheld === true).toBe(true);
      }),
    );
  });
});
