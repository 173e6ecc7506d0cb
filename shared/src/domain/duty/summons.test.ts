import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DutyContact } from '../bodies/body-entry.ts';
import { MINUTE } from '../time/instant.ts';
import { begun, beginSummons, defaultSummonsRule as rule, ended, nextAct, settled } from './summons.ts';
import type { Summons } from './summons.ts';

const contact = (step: DutyContact['step']): DutyContact => ({ step, name: step, phone: '1', login: null });
const chain = (['duty-officer', 'deputy-head', 'head', 'duty-office'] as const).map(contact);
const begin = 1_000_000;

/** Everything that a summons does when each call goes as told; `confirmed` ends it. */
function course(outcomes: readonly ('confirmed' | 'unanswered' | 'failed' | 'lost')[], members = chain) {
  let now = begin;
  let summons = beginSummons('critical', begin, members);
  const done: { at: number; what: string }[] = [];
  for (let calls = 0; summons.nextAt !== null && done.length < 1000;) {
    now = Math.max(now, summons.nextAt);
    const act = nextAct(summons, rule, now);
    const callId = act.type === 'call' ? `c${calls}` : null;
    done.push({ at: now - begin, what: 'place' in act ? `${act.type} ${act.place}` : act.type });
    summons = begun(summons, act, callId, rule, now);
    if (callId === null) continue;
    const outcome = outcomes[calls++ % outcomes.length]!;
    if (outcome !== 'lost') summons = settled(summons, callId, outcome, rule, (now += MINUTE / 2));
  }
  return { summons, done };
}

describe('叫应', () => {
  it('sends a message at once, calls after three minutes, and stops at the key', () => {
    const { summons, done } = course(['confirmed']);
    expect(done).toEqual([
      { at: 0, what: 'sms 0' },
      { at: 3 * MINUTE, what: 'call 0' },
    ]);
    expect(summons).toMatchObject({ state: 'confirmed', nextAt: null });
  });

  it('sends a message again until it is taken, the calls are due, or it was tried often enough', () => {
    const texts = (taken: number, often = rule.messages) => {
      let summons = beginSummons('critical', begin, chain);
      const tried: number[] = [];
      for (let now = begin; ; now = summons.nextAt!) {
        const act = nextAct(summons, { ...rule, messages: often }, now);
        if (act.type !== 'sms') return { tried, summons, now: now - begin };
        tried.push(now - begin);
        summons = begun(summons, act, null, { ...rule, messages: often }, now, tried.length === taken);
      }
    };
    expect(texts(3).tried).toEqual([0, rule.againMs, 2 * rule.againMs]);
    expect(texts(Infinity).tried).toHaveLength(rule.messages);
    expect(texts(Infinity, 1).tried).toEqual([0]);
    const late = { ...rule, messages: 100 };
    expect(texts(Infinity, late.messages).now).toBe(rule.callAfterMs.critical);
    expect(texts(3).now).toBe(rule.callAfterMs.critical);
  });

  it('goes along the chain at once, rests between rounds, and gives up after the third', () => {
    const { summons, done } = course(['unanswered']);
    const calls = done.filter(({ what }) => what.startsWith('call'));
    expect(calls.map(({ what }) => what.slice(5)).join('')).toBe('012301230123');
    expect(calls[1]!.at - calls[0]!.at).toBe(MINUTE / 2);
    expect(calls[4]!.at - calls[3]!.at).toBe(MINUTE / 2 + rule.restMs);
    expect(done.at(-1)!.what).toBe('give-up');
    expect(summons.state).toBe('exhausted');
  });

  it('tries the same person again when the call could not be placed', () => {
    expect(course(['failed', 'confirmed']).done.map(({ what }) => what)).toEqual([
      'sms 0',
      'call 0',
      'call 0',
    ]);
  });

  it('goes on to the next after a call of which nothing was heard', () => {
    const { summons, done } = course(['lost', 'confirmed']);
    expect(done.map(({ what }) => what)).toEqual(['sms 0', 'call 0', 'call 1']);
    expect(summons.attempts.map(({ outcome }) => outcome)).toEqual(['sent', 'lost', 'confirmed']);
  });

  it('tells the hotline at once where a body has named nobody', () => {
    expect(course(['unanswered'], []).done.map(({ what }) => what)).toEqual(['give-up']);
  });

  it('takes a receipt that comes late, though the ticket was signed meanwhile', () => {
    const act = { type: 'call', place: 0 } as const;
    const calling = begun(beginSummons('urgent', begin, chain), act, 'c', rule, begin);
    const over = ended(calling);
    expect(over).toMatchObject({ state: 'over', nextAt: null });
    expect(settled(over, 'c', 'confirmed', rule, begin).state).toBe('confirmed');
    expect(settled(over, 'c', 'unanswered', rule, begin)).toMatchObject({ state: 'over', nextAt: null });
  });

  it('ends whatever happens, calls in order, and changes nothing when told twice', () => {
    const outcome = fc.constantFrom('confirmed', 'unanswered', 'failed', 'lost', 'unanswered');
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 12 }), (outcomes) => {
        fc.pre(outcomes.some((one) => one !== 'failed'));
        const { summons } = course(outcomes as Parameters<typeof course>[0]);
        expect(['confirmed', 'exhausted']).toContain(summons.state);
        const places = summons.attempts.filter(
          ({ channel, outcome: how }) => channel === 'call' && how !== 'failed',
        );
        expect(places.map(({ place }) => place)).toEqual(places.map((_, index) => index % chain.length));
        const again = (one: Summons) =>
          summons.attempts.reduce(
            (now, { callId }) => (callId ? settled(now, callId, 'unanswered', rule, begin) : now),
            one,
          );
        expect(again(summons)).toEqual(summons);
      }),
    );
  });
});
