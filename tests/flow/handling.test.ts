import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { aResult } from '../builders/matter.ts';
import { clockOf, stages } from '../builders/stages.ts';

describe('inside the bodies', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  it('waits for co-handlers, or says that they did not feed back', async () => {
    const ticketNo = await stages(hotline).handling({}, ['housing']);
    const liaison = await hotline.as('water-liaison');
    const helper = await hotline.as('housing-liaison');
    await liaison.act(ticketNo, { type: 'record-contact', result: 'reached', note: '' });
    const early = await liaison.try(ticketNo, { type: 'submit-result', ...aResult() });
    expect(early).toMatchObject({ status: 422, body: { code: 'cohandlers-open' } });
    await helper.act(ticketNo, { type: 'sign-cohandling', bodyId: 'housing' });
    const fed = await helper.act(ticketNo, {
      type: 'feed-back-cohandling',
      bodyId: 'housing',
      feedback: '小区内管道已查',
    });
    expect(fed.coHandlers).toMatchObject([{ bodyId: 'housing', status: 'fed-back' }]);
    expect((await liaison.act(ticketNo, { type: 'submit-result', ...aResult() })).status).toBe(
      'awaiting-review',
    );
  });

  it('asks for an extension in time; the clock runs on until it is granted', async () => {
    const ticketNo = await stages(hotline).handling();
    const liaison = await hotline.as('water-liaison');
    const ask = { type: 'request-extension', span: '3wd', reason: '管材未到', proof: '采购单' } as const;
    const asked = await liaison.act(ticketNo, ask);
    const due = clockOf(asked, 'finish').dueAt!;
    const granted = await (
      await hotline.as('head')
    ).act(ticketNo, {
      type: 'rule-extension',
      granted: true,
      reason: '同意',
    });
    expect(granted.status).toBe('handling');
    expect(clockOf(granted, 'finish').dueAt).toBeGreaterThan(due);
    const ledger = await liaison.get<{ name: string; lines: { why: string }[] }[]>(
      `/tickets/${ticketNo}/ledger`,
    );
    const finish = ledger.body.find(({ name }) => name === 'finish');
    expect(finish?.lines.some(({ why }) => why.includes('延期 3 个工作日'))).toBe(true);
  });

  it('lets a listed matter go to 长周期挂账 and reports monthly', async () => {
    const listed = { category: ['城市管理', '市政', '内涝排水'] };
    const ticketNo = await stages(hotline).handling({ matter: listed });
    const head = await hotline.as('water-head');
    const now = hotline.server.context.clock.now();
    const until = now + 90 * 24 * 3_600_000;
    await head.act(ticketNo, { type: 'request-long-cycle', reason: '需立项', until });
    const ruled = await (
      await hotline.as('leader')
    ).act(ticketNo, {
      type: 'rule-long-cycle',
      granted: true,
      reason: '同意',
    });
    expect(ruled.status).toBe('long-cycle');
    expect(clockOf(ruled, 'progress').dueAt).toBeGreaterThan(now);
    const liaison = await hotline.as('water-liaison');
    await liaison.act(ticketNo, { type: 'report-progress', text: '已完成勘察' });
    expect((await head.act(ticketNo, { type: 'resume-handling', reason: '已开工' })).status).toBe('handling');
  });

  it('needs 审签 where the body has it', async () => {
    const { accepted, dispatch } = stages(hotline);
    const { ticketNo } = await accepted();
    await dispatch(ticketNo, 'housing');
    const liaison = await hotline.as('housing-liaison');
    await liaison.act(ticketNo, { type: 'sign' });
    await liaison.act(ticketNo, { type: 'record-contact', result: 'reached', note: '' });
    const unsigned = await liaison.try(ticketNo, { type: 'submit-result', ...aResult() });
    expect(unsigned).toMatchObject({ status: 422, body: { code: 'approval-missing' } });
    await liaison.act(ticketNo, { type: 'assign-handler', handlerId: 'housing-handler', note: '' });
    await (await hotline.as('housing-handler')).act(ticketNo, { type: 'draft-result', ...aResult() });
    await (await hotline.as('housing-head')).act(ticketNo, { type: 'approve-draft', note: '' });
    expect((await liaison.act(ticketNo, { type: 'submit-result', ...aResult() })).status).toBe(
      'awaiting-review',
    );
  });
});
