import type { LedgerView, TimelineEntry } from '@hotline/shared/contracts/rest/ticket-view';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { SlaBoard } from '@hotline/shared/contracts/rest/supervision';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { clockOf, stages } from '../builders/stages.ts';

const show = (at: number | null) => at && formatIsoInstant(at).slice(0, 16);

describe('deadlines', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline('2026-09-18T10:00');
  });
  afterAll(() => hotline.stop());

  const told = async (ticketNo: string) => {
    const { notices } = hotline.server.context.store;
    return (await notices.find({ ticketNo }).sort({ at: 1, _id: 1 }).lean()).map(({ kind }) => kind);
  };

  it('黄牌 at close of the working day before, 红牌 at the due instant, each once', async () => {
    const ticketNo = await stages(hotline).handling();
    const supervisor = await hotline.as('supervisor');
    const view = (await supervisor.ticket(ticketNo)).body;
    expect(show(clockOf(view, 'finish').dueAt)).toBe('2026-09-24T18:00');
    await hotline.clockTo('2026-09-23T17:59');
    expect((await supervisor.ticket(ticketNo)).body.cards).toEqual([]);
    await hotline.clockTo('2026-09-23T18:00');
    expect((await supervisor.ticket(ticketNo)).body.cards).toEqual(['yellow-card']);
    expect(await told(ticketNo)).toContain('yellow-card');
    await hotline.clockTo('2026-09-24T17:59');
    expect(await told(ticketNo)).not.toContain('red-card');
    await hotline.clockTo('2026-09-24T18:00');
    await hotline.settle();
    expect((await supervisor.ticket(ticketNo)).body.cards.slice(0, 2)).toEqual(['yellow-card', 'red-card']);
    const all = await told(ticketNo);
    expect(all.filter((kind) => kind === 'yellow-card')).toHaveLength(1);
    expect(all.filter((kind) => kind === 'red-card')).toHaveLength(1);
    const listed = await supervisor.get<{ rows: { ticketNo: string }[] }>('/tickets?view=supervision');
    expect(listed.body.rows.map((row) => row.ticketNo)).toContain(ticketNo);
  });

  it('after an outage every stage is recorded once and only the highest is told', async () => {
    const ticketNo = await stages(hotline).handling();
    await hotline.outage('2026-10-20T09:00');
    await hotline.settle();
    const supervisor = await hotline.as('supervisor');
    const timeline = await supervisor.get<TimelineEntry[]>(`/tickets/${ticketNo}/timeline`);
    const fired = timeline.body
      .filter(({ type }) => type === 'fire-clock')
      .map(({ details }) => JSON.stringify(details));
    expect(fired.length).toBeGreaterThan(3);
    const { cards } = (await supervisor.ticket(ticketNo)).body;
    expect(cards.filter((stage) => stage === 'red-card')).toHaveLength(1);
    expect(cards.filter((stage) => stage === 'yellow-card')).toHaveLength(1);
    expect(await told(ticketNo)).toEqual(['red-card']);
  });

  it('explains a deadline over a holiday day by day', async () => {
    await hotline.clockTo('2026-09-30T10:00');
    const { ticketNo } = await stages(hotline).accepted({ matter: { type: 'consultation' } });
    const ledger = await (await hotline.as('agent1')).get<LedgerView[]>(`/tickets/${ticketNo}/ledger`);
    const appeal = ledger.body.find(({ name }) => name === 'appeal');
    const skipped = appeal?.lines.filter(({ counted, why }) => !counted && why.includes('国庆'));
    expect(skipped?.length).toBeGreaterThan(0);
  });

  it('takes a matter whose deadline lies in a year without a calendar', async () => {
    await hotline.clockTo('2026-12-30T10:00');
    const view = await stages(hotline).accepted();
    expect(clockOf(view, 'appeal').dueAt).toBeNull();
    await hotline.settle();
    expect(await told(view.ticketNo)).toEqual(['calendar-missing']);
  });

  it('counts due soon and overdue on the board', async () => {
    const supervisor = await hotline.as('supervisor');
    const { body } = await supervisor.get<SlaBoard>('/supervision/board');
    expect(body.open).toBeGreaterThan(0);
    expect(body.overdue).toBeGreaterThan(0);
    const behind = async (query: Record<string, string>): Promise<number> => {
      const path = `/supervision/board/tickets?${new URLSearchParams(query)}`;
      const answer = (await supervisor.get<{ total: number; rows: unknown[] }>(path)).body;
      expect(answer.rows).toHaveLength(answer.total);
      return answer.total;
    };
    expect(await behind({ state: 'open' })).toBe(body.open);
    expect(await behind({ state: 'due-soon' })).toBe(body.dueSoon);
    expect(await behind({ state: 'overdue' })).toBe(body.overdue);
    for (const { bodyId, ...sums } of body.byBody) {
      const of = { clock: 'finish', bodyId: bodyId ?? 'hotline-itself' };
      expect(await behind({ state: 'overdue', ...of })).toBe(sums.overdue);
      expect(await behind({ state: 'due-soon', ...of })).toBe(sums.dueSoon);
    }
    for (const { clock, open, overdue } of body.byClock) {
      expect([clock, await behind({ state: 'open', clock })]).toEqual([clock, open]);
      expect([clock, await behind({ state: 'overdue', clock })]).toEqual([clock, overdue]);
    }
  });
});
