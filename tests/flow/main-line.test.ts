import type { TimelineEntry } from '@hotline/shared/contracts/rest/ticket-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { anIntake, aResult } from '../builders/matter.ts';

describe('the main line', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  it('leads from acceptance to the archive', async () => {
    const agent = await hotline.as('agent1');
    const dispatcher = await hotline.as('dispatcher1');
    const liaison = await hotline.as('water-liaison');
    const handler = await hotline.as('water-handler');
    const accepted = await agent.accept(anIntake());
    expect(accepted.status).toBe(201);
    const { ticketNo, queryCode } = accepted.body;
    expect(ticketNo).toMatch(/^410927202609171\d{5}$/u);
    expect(queryCode).toMatch(/^\d{6}$/u);
    expect(accepted.body.status).toBe('awaiting-dispatch');

    const suggested = await dispatcher.get<{ bodyId: string }[]>(`/tickets/${ticketNo}/suggestion`);
    expect(suggested.body[0]).toMatchObject({ bodyId: 'water-supply', by: 'catalogue' });
    await dispatcher.act(ticketNo, {
      type: 'dispatch',
      leadBodyId: 'water-supply',
      coBodyIds: [],
      basis: '《城市供水条例》',
      townshipOverride: null,
    });
    const toDo = async () => {
      const { body } = await liaison.get<{ rows: { ticketNo: string }[] }>('/tickets?view=body');
      return body.rows.map((row) => row.ticketNo);
    };
    expect(await toDo()).toContain(ticketNo);
    await liaison.act(ticketNo, { type: 'sign' });
    await liaison.act(ticketNo, { type: 'assign-handler', handlerId: 'water-handler', note: '' });
    await handler.act(ticketNo, { type: 'record-contact', result: 'reached', note: '已说明' });
    await handler.act(ticketNo, { type: 'draft-result', ...aResult() });
    const submitted = await liaison.act(ticketNo, { type: 'submit-result', ...aResult() });
    expect(submitted.status).toBe('awaiting-review');
    expect(await toDo()).not.toContain(ticketNo);

    const reviewer = await hotline.as('reviewer');
    const refused = {
      type: 'review',
      accepted: false,
      reason: '未写明恢复时间',
      factualFinding: null,
    } as const;
    expect((await reviewer.act(ticketNo, refused)).status).toBe('handling');
    expect(await toDo()).toContain(ticketNo);
    await liaison.act(ticketNo, { type: 'submit-result', ...aResult() });
    await reviewer.act(ticketNo, { type: 'review', accepted: true, reason: '属实', factualFinding: true });
    const callback = await hotline.as('callback');
    const closed = await callback.act(ticketNo, {
      type: 'rate',
      level: 'satisfied',
      solved: true,
      by: 'callback',
      reason: '',
    });
    expect(closed.status).toBe('closed');

    await hotline.clockTo('2026-10-18T10:00');
    expect((await callback.ticket(ticketNo)).body.status).toBe('archived');
    const timeline = await callback.get<TimelineEntry[]>(`/tickets/${ticketNo}/timeline`);
    expect(timeline.body.map(({ seq }) => seq)).toEqual(timeline.body.map((_, index) => index + 1));
    expect(timeline.body.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['open', 'accept', 'submit', 'dispatch', 'sign', 'review', 'rate', 'archive']),
    );
    expect(timeline.body.every(({ actor, at }) => actor.name !== '' && at > 0)).toBe(true);
  });
});
