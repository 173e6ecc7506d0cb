import { describe, expect, it } from 'vitest';
import { decideCase } from '../../supervision/case/decide-case.ts';
import { shippedSupervisionPolicy } from '../../supervision/policy/supervision-policy.ts';
import { agent, hotlineHead, supervisor } from '../../ticket/testing/actors.ts';
import { at } from '../../ticket/testing/story.ts';
import type { Actor } from '../../ticket/actor.ts';
import { defaultCalendar as calendar } from '../../time/default-calendar.ts';
import { DAY } from '../../time/instant.ts';
import { isInForce } from './block.ts';
import type { Block, BlockCommand } from './block.ts';
import { blockRules } from './rules.ts';

const supervisionAt = () => shippedSupervisionPolicy;
const begin = at('2026-09-18T10:00');
const text = '多次辱骂';
const block: Block = {
  id: 'b1',
  status: 'active',
  history: [],
  fired: [],
  number: '13800001234',
  callIds: ['c1'],
  from: begin,
  until: begin + 30 * DAY,
  by: { at: begin, by: hotlineHead, text },
  appeal: null,
  ruling: null,
  lifted: null,
  handedOver: null,
};
const decide = (state: Block, command: BlockCommand, actor: Actor) =>
  decideCase(blockRules, state, command, { now: begin, actor, scope: [], calendar, supervisionAt });
const after = (...args: Parameters<typeof decide>): Block => {
  const decision = decide(...args);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.state;
};

describe('a block', () => {
  it('runs out by itself', () => {
    expect(isInForce(block, begin + 30 * DAY - 1)).toBe(true);
    expect(isInForce(block, begin + 30 * DAY)).toBe(false);
  });
  it('stands during an appeal, which somebody else rules on', () => {
    const appealed = after(block, { type: 'appeal', text }, agent);
    expect(isInForce(appealed, begin)).toBe(true);
    expect(appealed.ruling?.dueAt).toBe(at('2026-09-22T18:00'));
    const rule = { type: 'rule', text, upheld: true } as const;
    expect(decide(appealed, rule, hotlineHead)).toMatchObject({ refusal: { code: 'case-own-act' } });
    expect(isInForce(after(appealed, rule, supervisor), begin)).toBe(false);
    const kept = after(appealed, { ...rule, upheld: false }, supervisor);
    expect(decide(kept, { type: 'appeal', text }, agent).ok).toBe(false);
  });
  it('goes to the police once, with a receipt', () => {
    const hand = { type: 'hand-over', text, receiptNo: '公1' } as const;
    expect(decide(block, { ...hand, receiptNo: ' ' }, hotlineHead).ok).toBe(false);
    const handed = after(block, hand, hotlineHead);
    expect(decide(handed, hand, hotlineHead).ok).toBe(false);
  });
});
