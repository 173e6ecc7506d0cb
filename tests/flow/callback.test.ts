import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { clockOf, stages } from '../builders/stages.ts';

const bad = {
  type: 'rate',
  level: 'very-dissatisfied',
  solved: false,
  by: 'callback',
  reason: '仍停水',
} as const;

describe('回访', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  it('sends an unsatisfied matter to 重办 with half the time', async () => {
    const ticketNo = await stages(hotline).awaitingCallback();
    const callback = await hotline.as('callback');
    await callback.act(ticketNo, bad);
    expect((await callback.act(ticketNo, { type: 'redo', reason: '诉求合理且未解决' })).status).toBe('redo');
    const again = await stages(hotline).dispatch(ticketNo);
    expect(again.round).toBe(2);
    const ledger = await callback.get<{ name: string; lines: { why: string }[] }[]>(
      `/tickets/${ticketNo}/ledger`,
    );
    const finish = ledger.body.findLast(({ name }) => name === 'finish');
    expect(finish?.lines.some(({ why }) => why.includes('由 5 个工作日 减为 3 个工作日'))).toBe(true);
    expect(clockOf(again, 'finish').round).toBe(2);
  });

  it('closes after three tries over two days', async () => {
    const ticketNo = await stages(hotline).awaitingCallback();
    const callback = await hotline.as('callback');
    const missed = { type: 'record-callback', outcome: 'unreached', callId: null, number: null } as const;
    await callback.act(ticketNo, missed);
    await callback.act(ticketNo, missed);
    await hotline.clockTo('2026-09-18T10:00');
    await callback.act(ticketNo, missed);
    await hotline.settle();
    const { body } = await callback.ticket(ticketNo);
    expect(body.status).toBe('closed');
    expect(body.ratings).toEqual([]);
  });

  it('counts one attempt for every matter of the same call', async () => {
    const callId = randomUUID();
    const numbers = [
      await stages(hotline).awaitingCallback({ callId }),
      await stages(hotline).awaitingCallback({ callId, matter: { title: '路灯不亮' } }),
    ];
    await hotline.settle();
    const callback = await hotline.as('callback');
    const missed = {
      type: 'record-callback',
      outcome: 'unreached',
      callId: randomUUID(),
      number: null,
    } as const;
    for (const [index, ticketNo] of numbers.entries()) {
      const { body } = await callback.ticket(ticketNo);
      expect(body.siblings).toEqual([numbers[1 - index]]);
      expect(body.offered).toContain('record-callback');
      await callback.act(ticketNo, missed);
    }
  });

  it.each([
    ['anonymous', { isAnonymous: true, callerNo: null, contactNo: null, name: null }],
    ['do-not-contact', { doNotContact: true }],
  ] as const)('ends a ticket that is %s without calling', async (contactResult, citizen) => {
    const ticketNo = await stages(hotline).awaitingCallback({ citizen }, { contactResult });
    const callback = await hotline.as('callback');
    const call = await callback.try(ticketNo, {
      type: 'record-callback',
      outcome: 'unreached',
      callId: null,
      number: null,
    });
    expect(call).toMatchObject({ status: 422, body: { code: 'callback-not-wanted' } });
    const checked = await (await hotline.as('qa')).act(ticketNo, { type: 'close', reason: '质检合格' });
    expect(checked.status).toBe('closed');
  });

  it('takes a dispute of a closed matter to 复核', async () => {
    const ticketNo = await stages(hotline).awaitingCallback();
    const callback = await hotline.as('callback');
    await callback.act(ticketNo, { ...bad, level: 'satisfied', solved: true });
    await (await hotline.as('agent1')).act(ticketNo, { type: 'dispute', reason: '次日又停水' });
    const reviewer = await hotline.as('reviewer');
    const own = await reviewer.try(ticketNo, { type: 'rule-recheck', upheld: true, reason: '属实' });
    expect(own).toMatchObject({ status: 403, body: { code: 'own-act' } });
  });
});
