import type { AccountabilityRow, MetricsView } from '@hotline/shared/contracts/rest/metrics';
import { metricTickets, showMetrics } from '@hotline/shared/contracts/rest/metrics';
import type { ScorePolicy } from '@hotline/shared/domain/kpi/score-policy';
import type { OrderRow } from '@hotline/shared/contracts/rest/orders';
import type { CheckView, RectificationView } from '@hotline/shared/contracts/rest/rectifications';
import { listChecks, listRectifications } from '@hotline/shared/contracts/rest/rectifications';
import { rebuildMetrics } from '@hotline/server/kpi/rebuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

describe('judging bodies', () => {
  let hotline: Hotline;
  const period = `from=${Date.parse('2026-09-01T00:00+08:00')}&to=${Date.parse('2026-10-01T00:00+08:00')}`;
  beforeAll(async () => {
    hotline = await startHotline('2026-09-18T10:00');
  });
  afterAll(() => hotline.stop());

  const rows = async <T>(username: string, path: string) =>
    (await (await hotline.as(username)).get<{ rows: T[] }>(path)).body.rows;
  const rate = async (ticketNo: string, level: 'satisfied' | 'very-dissatisfied', solved: boolean) => {
    const callback = await hotline.as('callback');
    await callback.act(ticketNo, { type: 'rate', level, solved, by: 'callback', reason: '电话回访' });
    await hotline.settle();
  };
  const figure = async (metric: string) => {
    const { body } = await (await hotline.as('head')).get<MetricsView>(`/metrics?${period}`);
    expect(showMetrics.response.safeParse(body).error?.issues ?? []).toEqual([]);
    return body.figures.find((one) => one.metric === metric)!;
  };

  it('puts a bad rating right without telling the body who rated', async () => {
    const ticketNo = await stages(hotline).awaitingCallback();
    await rate(ticketNo, 'very-dissatisfied', false);
    const list = '/supervision/rectifications';
    expect(await rows('water-liaison', list)).toEqual([]);
    const [file] = await rows<RectificationView>('callback', list);
    expect(file).toMatchObject({ status: 'verifying', ticketNo, level: 'very-dissatisfied' });
    const act = async (username: string, command: object) => {
      const client = await hotline.as(username);
      const [known] = await rows<RectificationView>(username, list);
      return client.post<RectificationView>(`${list}/${known!.id}/commands`, {
        version: known!.version,
        command,
      });
    };
    await act('callback', { type: 'verify', text: '回访属实，答复与现场不符', founded: true });
    const answer = await (await hotline.as('water-liaison')).get<{ rows: RectificationView[] }>(list);
    expect(listRectifications.response.safeParse(answer.body).error?.issues ?? []).toEqual([]);
    expect(answer.body.rows[0]).toMatchObject({ ticketNo: null, level: null, history: [] });
    expect(answer.body.rows[0]?.offered).toEqual(['rectify', 'appeal']);
    expect((await figure('satisfiedRate')).per.n).toBe(1);
    await act('water-liaison', { type: 'appeal', text: '恶意差评', ground: 'malicious' });
    const people = hotline.server.context.directory.people();
    const panelIds = people.filter(({ bodyId }) => bodyId === null).map(({ _id }) => _id);
    const rule = { type: 'rule-appeal', text: '评议组认定恶意', upheld: true };
    const small = await act('head', { ...rule, panelIds: panelIds.slice(0, 2) });
    expect([small.status, small.body.code]).toEqual([422, 'panel-too-small']);
    expect((await act('head', { ...rule, panelIds: panelIds.slice(0, 3) })).body.status).toBe('excluded');
    expect((await figure('satisfiedRate')).per.n).toBe(0);
  });

  it('corrects past figures when a closing was false, and proposes an order', async () => {
    await hotline.server.context.rules.reload();
    const ticketNo = await stages(hotline).awaitingCallback({ matter: { type: 'complaint' } });
    await rate(ticketNo, 'satisfied', true);
    const list = '/supervision/checks';
    const checks = await rows<CheckView>('qa', list);
    const check = checks.find((one) => one.ticketNo === ticketNo)!;
    expect(check.reasons).toContain('contact-before-rating');
    await hotline.clockTo('2026-09-29T18:00');
    const before = await figure('onTimeRate');
    const act = async (username: string, command: object) => {
      const known = (await rows<CheckView>(username, list)).find(({ id }) => id === check.id)!;
      const client = await hotline.as(username);
      return client.post<CheckView>(`${list}/${check.id}/commands`, { version: known.version, command });
    };
    await act('qa', { type: 'suspect', text: '现场仍未恢复供水' });
    const early = await act('head', { type: 'conclude', text: '虚假办结', falseClosure: true });
    expect([early.status, early.body.code]).toEqual([409, 'statement-pending']);
    await act('water-liaison', { type: 'state-case', text: '系经办人误报' });
    const concluded = await act('head', { type: 'conclude', text: '虚假办结', falseClosure: true });
    expect(concluded.body.status).toBe('false-closure');
    const all = await (await hotline.as('qa')).get(`${list}?view=all`);
    expect(listChecks.response.safeParse(all.body).error?.issues ?? []).toEqual([]);
    await hotline.settle();
    const after = await figure('onTimeRate');
    expect([after.per.n, after.of.n]).toEqual([before.per.n, before.of.n - 1]);
    const proposed = await rows<OrderRow>('leader', `/supervision/orders?view=to-sign&ticketNo=${ticketNo}`);
    expect(proposed.map(({ trigger }) => trigger)).toEqual(['false-closure']);
    expect((await (await hotline.as('qa')).ticket(ticketNo)).body.status).toBe('recheck');
  });

  it('links each figure to its tickets, and gives the same when computed again from scratch', async () => {
    const { per } = await figure('onTimeRate');
    const behind = await (
      await hotline.as('head')
    ).get<{ total: number; rows: object[] }>(`/metrics/tickets?${period}&name=${per.name}`);
    expect(metricTickets.response.safeParse(behind.body).error?.issues ?? []).toEqual([]);
    expect(behind.body.total).toBe(per.n);
    const { context } = hotline.server;
    expect((await rebuildMetrics(context, false)).different).toEqual([]);
    await context.store.metricFacts.deleteMany({});
    expect((await rebuildMetrics(context, true)).different.length).toBeGreaterThan(0);
    expect((await rebuildMetrics(context, false)).different).toEqual([]);
    const [row] = await rows<AccountabilityRow>('head', '/metrics/accountability');
    expect(row).toMatchObject({ bodyId: 'water-supply', falseClosures: 1 });
    expect(row?.reasons).toContainEqual({ rule: 'false-closures', value: 1, from: 1 });
    expect((await (await hotline.as('water-liaison')).get(`/metrics?${period}`)).status).toBe(403);
  });

  it('takes what reviewers gave the answers into the score, and links them', async () => {
    const head = await hotline.as('head');
    const { bodies } = (await head.get<MetricsView>(`/metrics?${period}`)).body;
    const score = bodies.find(({ bodyId }) => bodyId === 'water-supply');
    expect(score?.replies).toEqual({ marked: 2, average: 9 });
    expect(score?.parts).toContainEqual({ part: 'reply-quality', points: 9, most: 10 });
    const { body } = await head.get<{ rows: { points: number; bodyName: string }[] }>(
      `/metrics/tickets?${period}&name=reply-quality&bodyId=water-supply`,
    );
    expect(body.rows.map(({ points }) => points)).toEqual([9, 9]);
  });

  it('scores by the rules that the administrator publishes, each version kept', async () => {
    const admin = await hotline.as('admin');
    const shipped = (await admin.get<ScorePolicy>('/metrics/policy')).body;
    const body = {
      policy: { ...shipped, deductions: { falseClosure: 7, escalated: 0 } },
      reason: '考核办法修订',
    };
    expect((await (await hotline.as('head')).post('/metrics/policy', body)).status).toBe(403);
    const wrong = { ...body, policy: { ...shipped, bands: { A: 80, B: 90, C: 70 } } };
    expect((await admin.post('/metrics/policy', wrong)).body.code).toBe('score-policy-invalid');
    const deducted = async () => {
      const { bodies } = (await (await hotline.as('head')).get<MetricsView>(`/metrics?${period}`)).body;
      return bodies.find(({ bodyId }) => bodyId === 'water-supply')?.deductions;
    };
    expect(await deducted()).toBe(2);
    expect((await admin.post<ScorePolicy>('/metrics/policy', body)).body.version).toBe(1);
    expect((await admin.post('/metrics/policy', body)).body.code).toBe('version-stale');
    expect(await deducted()).toBe(7);
  });

  it('gives the figures of a place, and by place', async () => {
    const head = await hotline.as('head');
    const all = (await head.get<MetricsView>(`/metrics?${period}`)).body;
    const [region] = all.regions;
    const own = (await head.get<MetricsView>(`/metrics?${period}&divisionCode=${region!.divisionCode}`)).body;
    expect(own.figures).toEqual(region!.figures);
    const elsewhere = (await head.get<MetricsView>(`/metrics?${period}&divisionCode=999999`)).body;
    expect(elsewhere.figures.every(({ per }) => per.n === 0)).toBe(true);
  });
});
