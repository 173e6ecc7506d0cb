import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  everyone,
  hotlineHead,
  leader,
  liaison,
  machine,
  supervisor,
  WATER,
} from '../../ticket/testing/actors.ts';
import { at, show } from '../../ticket/testing/story.ts';
import type { Actor } from '../../ticket/actor.ts';
import { DAY, HOUR } from '../../time/instant.ts';
import { defaultCalendar as calendar } from '../../time/default-calendar.ts';
import type { CaseContext } from '../case/case.ts';
import { decideCase, offeredOnCase } from '../case/decide-case.ts';
import { recordFirings } from '../case/fire-case.ts';
import { dueFirings, nextLookAt } from '../case/watch.ts';
import { shippedSupervisionPolicy } from '../policy/supervision-policy.ts';
import type { OrderCommand } from './command.ts';
import { orderStatuses } from './order.ts';
import type { Order, OrderLevel } from './order.ts';
import { signerOf } from './parties.ts';
import { proposeOrder } from './propose-order.ts';
import { orderRules } from './rules.ts';
import { watchOrder } from './watch-order.ts';

const supervisionAt = () => shippedSupervisionPolicy;
const begin = at('2026-09-18T10:00');
const proposal = (level: OrderLevel, now = begin): Order =>
  proposeOrder(
    {
      id: 'o1',
      level,
      trigger: 'overdue',
      reason: '超期 2 个工作日',
      tickets: [{ ticketId: 't1', ticketNo: '4109272026091800001' }],
      bodyId: WATER,
      urgency: 'normal',
    },
    { now, calendar, supervisionAt },
  );
const inContext = (actor: Actor, now: number): CaseContext => ({
  now,
  actor,
  scope: actor.bodyId ? [actor.bodyId] : [],
  calendar,
  supervisionAt,
});
const decide = (order: Order, command: OrderCommand, actor: Actor, now: number) =>
  decideCase(orderRules, order, command, inContext(actor, now));
const done = (order: Order, command: OrderCommand, actor: Actor, now = begin): Order => {
  const decision = decide(order, command, actor, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.state;
};
const refusal = (order: Order, command: OrderCommand, actor: Actor, now = begin) => {
  const decision = decide(order, command, actor, now);
  return decision.ok ? null : decision.refusal.code;
};
const sign: OrderCommand = {
  type: 'sign',
  text: '三日内恢复供水并书面报告',
  orderNo: '督〔2026〕1号',
  span: '3wd',
  handOver: null,
};
const text = '已说明';

describe('督办单', () => {
  it('is signed by the person whom the rules name, and by nobody else', () => {
    for (const level of [1, 2, 3, 4] as const) {
      const order = proposal(level);
      const able = everyone.filter((actor) => offeredOnCase(orderRules, order, actor, []).includes('sign'));
      expect(able.map(({ role }) => role)).toContain(signerOf(order));
      expect(able.every(({ bodyId }) => bodyId === null)).toBe(true);
    }
    expect(refusal(proposal(2), sign, leader)).toBe('case-role-forbidden');
    expect(refusal(proposal(3), sign, hotlineHead)).toBe('case-role-forbidden');
  });

  it('hears the body before a finding, and is closed by its issuer alone', () => {
    const issued = done(proposal(2), sign, hotlineHead);
    expect(show(issued.replying?.dueAt)).toBe('2026-09-22T18:00');
    expect(show(issued.stating?.dueAt)).toBe('2026-09-21T18:00');
    const find = { type: 'find', text, factual: true } as const;
    expect(refusal(issued, find, hotlineHead)).toBe('statement-pending');
    expect(refusal(issued, find, hotlineHead, at('2026-09-21T18:00'))).toBeNull();
    const stated = done(issued, { type: 'state-case', text }, liaison);
    const replied = done(done(stated, find, hotlineHead), { type: 'reply', text }, liaison);
    expect(refusal(replied, { type: 'close', text }, supervisor)).toBe('case-issuer-only');
    expect(done(replied, { type: 'close', text }, hotlineHead).status).toBe('closed');
  });

  it('goes with a hand-over until the receipt has come', () => {
    const handOver = { authority: 'inspection', evidenceDigest: 'd' } as const;
    const handed = done(proposal(4), { ...sign, handOver }, leader);
    expect(refusal(handed, { type: 'close', text }, leader)).toBe('receipt-missing');
    const received = done(handed, { type: 'receive', text, receiptNo: '收字 7 号' }, leader);
    const concluded = done(received, { type: 'conclude', text }, leader);
    expect(done(concluded, { type: 'close', text }, leader).handOver?.outcome?.text).toBe(text);
  });

  it('climbs the ladder above its own level until it is replied to', () => {
    const issued = done(proposal(2), sign, hotlineHead);
    const stages = watchOrder(issued, { calendar, supervisionAt });
    expect(stages.map(({ stage, at: instant }) => [stage, show(instant)])).toEqual([
      ['yellow-card', '2026-09-21T18:00'],
      ['red-card', '2026-09-22T18:00'],
      ['level3', '2026-09-30T18:00'],
      ['level4', '2026-10-13T18:00'],
    ]);
    const replied = done(issued, { type: 'reply', text }, liaison);
    expect(watchOrder(replied, { calendar, supervisionAt })).toEqual([]);
  });

  it('is not guessed in a year without a calendar, and looked at daily until it comes', () => {
    const late = proposal(2, at('2026-12-31T10:00'));
    expect(late.signing).toMatchObject({ dueAt: null, missingYear: 2027 });
    const now = at('2026-12-31T11:00');
    expect(nextLookAt(watchOrder(late, { calendar, supervisionAt }), [], now)).toBe(now + DAY);
  });
});

describe('any course of an order', () => {
  const commands: fc.Arbitrary<OrderCommand> = fc.oneof(
    fc.constantFrom('3wd', '1wd', 'nonsense').map((span): OrderCommand => ({ ...sign, span })),
    fc
      .constantFrom('decline', 'supersede', 'state-case', 'reply', 'refuse-reply', 'conclude', 'close')
      .map((type): OrderCommand => ({ type, text })),
    fc.boolean().map((factual): OrderCommand => ({ type: 'find', text, factual })),
    fc.constantFrom('2026-09', '2026-13').map((month): OrderCommand => ({ type: 'plan', text, month })),
    fc.constant<OrderCommand>({ type: 'receive', text, receiptNo: '1' }),
  );
  const steps = fc.array(
    fc.record({
      command: commands,
      actor: fc.constantFrom(machine, supervisor, hotlineHead, leader, liaison, ...everyone),
      hours: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 25 },
  );

  it('keeps its rules', () => {
    fc.assert(
      fc.property(fc.constantFrom<OrderLevel>(1, 2, 3, 4), steps, (level, course) => {
        let order = proposal(level);
        let now = begin;
        for (const { command, actor, hours } of course) {
          now += hours * HOUR;
          const firings = dueFirings(watchOrder(order, { calendar, supervisionAt }), order.fired, now);
          order = recordFirings(order, firings, now, machine);
          expect(new Set(order.fired).size).toBe(order.fired.length);
          const decision = decide(order, command, actor, now);
          const offered = offeredOnCase(orderRules, order, actor, actor.bodyId ? [actor.bodyId] : []);
          expect(!decision.ok || offered.includes(command.type)).toBe(true);
          if (decision.ok) order = decision.state;
          expect(holds(order, now)).toBe(true);
        }
      }),
    );
  });

  function holds(order: Order, now: number): boolean {
    const { issuer, closed, finding, stating, statements, status, history } = order;
    const closedByIssuer =
      closed === null ||
      closed.by.id === issuer?.id ||
      (issuer?.role === 'machine' && closed.by.role === 'supervisor');
    const heard =
      finding === null ||
      statements.some(({ at: said }) => said <= finding.at) ||
      finding.at >= stating!.dueAt!;
    const inOrder = history.every(({ at: said }, index) => index === 0 || said >= history[index - 1]!.at);
    const unsigned = !['issued', 'replied', 'closed'].includes(status) || order.orderNo !== null;
    return closedByIssuer && heard && inOrder && unsigned && orderStatuses.includes(status) && now >= begin;
  }
});
