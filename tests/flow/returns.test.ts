import type { showCatalogue } from '@hotline/shared/contracts/rest/catalogue';
import type { CatalogueProposalView } from '@hotline/shared/contracts/rest/catalogue-proposals';
import type { CounterfactualView } from '@hotline/shared/contracts/rest/routing';
import type { DisputeRow, DisputeView } from '@hotline/shared/contracts/rest/disputes';
import type { Notice } from '@hotline/shared/contracts/socket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { clockOf, stages } from '../builders/stages.ts';

type Shown = z.output<typeof showCatalogue.response>;

const request = {
  type: 'request-return',
  reason: '属于住建部门职责',
  clause: '三定方案第三条',
  suggestedBodyId: 'housing',
} as const;

describe('申请退单', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  const proposed = async (ticketNo: string) => {
    const head = await hotline.as('head');
    const { body } = await head.get<CatalogueProposalView[]>('/catalogue-proposals');
    return body.find((one) => one.ticketNo === ticketNo)!;
  };

  it('refused: the clocks ran on', async () => {
    const ticketNo = await stages(hotline).handling();
    const liaison = await hotline.as('water-liaison');
    const before = (await liaison.ticket(ticketNo)).body;
    expect((await liaison.act(ticketNo, request)).status).toBe('return-review');
    const ruled = await (
      await hotline.as('reviewer')
    ).act(ticketNo, {
      type: 'rule-return',
      upheld: false,
      reason: '供水属于贵单位',
      clause: '《城市供水条例》',
    });
    expect(ruled.status).toBe('handling');
    expect(clockOf(ruled, 'finish')).toEqual(clockOf(before, 'finish'));
  });

  it('upheld: a new 承办时限 for the new body, never beyond the citizen’s 诉求时限', async () => {
    const ticketNo = await stages(hotline).handling();
    await (await hotline.as('water-liaison')).act(ticketNo, request);
    await hotline.clockTo('2026-09-18T09:00');
    await (
      await hotline.as('reviewer')
    ).act(ticketNo, {
      type: 'rule-return',
      upheld: true,
      reason: '应由住建办理',
      clause: '三定方案',
    });
    const appealBefore = clockOf((await (await hotline.as('agent1')).ticket(ticketNo)).body, 'appeal');
    const again = await stages(hotline).dispatch(ticketNo, 'housing');
    expect(clockOf(again, 'appeal')).toEqual(appealBefore);
    expect(clockOf(again, 'finish')).toMatchObject({ owner: 'housing', startedAt: expect.any(Number) });
    expect(clockOf(again, 'finish').dueAt).toBeLessThanOrEqual(appealBefore.dueAt!);
    const old = await (await hotline.as('water-liaison')).ticket(ticketNo);
    expect(old.body.offered).toEqual([]);
    expect((await (await hotline.as('housing-liaison')).ticket(ticketNo)).body.offered).toContain('sign');
  });

  it('lies on the dispute desk with its window, its clause and the duties of who is talked about', async () => {
    const ticketNo = await stages(hotline).handling();
    await (await hotline.as('water-liaison')).act(ticketNo, request);
    const reviewer = await hotline.as('reviewer');
    const { body: rows } = await reviewer.get<DisputeRow[]>('/disputes');
    expect(rows.find(({ ticket }) => ticket.ticketNo === ticketNo)).toMatchObject({
      kind: 'return',
      dispatches: 1,
      upheld: 0,
      request: {
        bodyId: 'water-supply',
        clause: request.clause,
        suggested: { bodyId: 'housing' },
        window: { dueAt: expect.any(Number) },
        ruling: null,
      },
    });
    const { body: dispute } = await reviewer.get<DisputeView>(`/tickets/${ticketNo}/dispute`);
    expect(dispute.parties.map(({ bodyId, part }) => [bodyId, part])).toEqual(
      expect.arrayContaining([
        ['water-supply', 'returns'],
        ['housing', 'suggested'],
      ]),
    );
    const water = dispute.parties.find(({ bodyId }) => bodyId === 'water-supply')!;
    expect(water.duties[0]).toMatchObject({ holds: true, from: 'catalogue' });
    expect(water.load.open).toBeGreaterThan(0);
    expect((await (await hotline.as('water-liaison')).get('/disputes')).status).toBe(403);
  });

  it('against 履职清单 goes to a township with a reason alone, and stands on the supervisor’s list', async () => {
    const { ticketNo } = await stages(hotline).accepted();
    const dispatcher = await hotline.as('dispatcher1');
    const townships = [...hotline.server.context.directory.bodies().values()].filter(
      ({ tier }) => tier === 'township',
    );
    const leadBodyId = townships[0]!.bodyId;
    const dispatch = { type: 'dispatch' as const, leadBodyId, coBodyIds: [], basis: '就近' };
    const refused = await dispatcher.try(ticketNo, { ...dispatch, townshipOverride: null });
    expect(refused).toMatchObject({ status: 422, body: { code: 'township-guard' } });
    await dispatcher.act(ticketNo, { ...dispatch, townshipOverride: '汛期抢险，就近先行处置' });
    await hotline.settle();
    const { body } = await (
      await hotline.as('supervisor')
    ).get<{ total: number; rows: object[] }>('/township-overrides?days=30');
    expect(body).toMatchObject({
      total: 1,
      townships: [{ bodyId: leadBodyId, count: 1 }],
      rows: [{ ticketNo, reason: '汛期抢险，就近先行处置', bodies: [{ bodyId: leadBodyId }] }],
    });
  });

  it('goes to a body that is full with a reason alone, which is reported', async () => {
    const admin = await hotline.as('admin');
    const { version } = (await admin.get<{ version: number }>('/bodies')).body;
    const part = { divisions: [], bodies: [{ bodyId: 'gas', capacity: 1 }] };
    const change = { version, part, isWhole: false, reason: '核定承载量' };
    expect((await admin.post('/bodies/apply', change)).status).toBe(200);
    const dispatcher = await hotline.as('dispatcher1');
    const dispatch = {
      type: 'dispatch' as const,
      leadBodyId: 'gas',
      coBodyIds: [],
      basis: '目录',
      townshipOverride: null,
    };
    const [first, second] = [await stages(hotline).accepted(), await stages(hotline).accepted()];
    await dispatcher.act(first.ticketNo, dispatch);
    const refused = await dispatcher.try(second.ticketNo, dispatch);
    expect(refused).toMatchObject({ status: 422, body: { code: 'body-full' } });
    await dispatcher.act(second.ticketNo, { ...dispatch, capacityOverride: '只有它能处置' });
    await hotline.settle();
    const { body } = await (await hotline.as('supervisor')).get<object>('/township-overrides?days=30');
    expect(body).toMatchObject({
      full: [{ bodyId: 'gas', count: 1 }],
      rows: expect.arrayContaining([
        expect.objectContaining({
          against: 'capacity',
          ticketNo: second.ticketNo,
          reason: '只有它能处置',
        }),
      ]) as object[],
    });
  });

  it('upheld: teaches 派单目录 what a person accepts', async () => {
    const matter = { category: ['公共服务', '供水', '井盖'] };
    const ticketNo = await stages(hotline).handling({ matter });
    await (await hotline.as('water-liaison')).act(ticketNo, request);
    const ruling = { upheld: true, reason: '井盖属市政', clause: '三定方案第三条' };
    await (await hotline.as('reviewer')).act(ticketNo, { type: 'rule-return', ...ruling });
    await hotline.settle();
    const head = await hotline.as('head');
    const proposal = await proposed(ticketNo);
    expect(proposal).toMatchObject({
      status: 'open',
      returnedBy: [{ bodyId: 'water-supply' }],
      body: { bodyId: 'housing' },
      clause: ruling.clause,
      rule: { code: expect.any(String), coHandlers: expect.any(Array) },
    });
    const path = `/catalogue-proposals/${ticketNo}/1`;
    const wish = {
      version: proposal.catalogueVersion,
      category: matter.category,
      divisionPrefix: '',
      words: [],
      lead: 'housing',
      coHandlers: [],
      clause: ruling.clause,
      reason: '核实无误',
    };
    expect((await (await hotline.as('reviewer')).post(`${path}/accept`, wish)).status).toBe(403);
    expect(await head.post(`${path}/accept`, { ...wish, lead: 'nobody' })).toMatchObject({
      status: 422,
      body: { code: 'catalogue-wrong' },
    });
    const greedy = { ...wish, category: ['公共服务', '供水', '停水'], words: ['自来水'] };
    expect(await head.post(`${path}/accept`, greedy)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'GF-002', message: expect.stringContaining('示例未通过') as string }] },
    });
    const { entries, newest } = (await (await hotline.as('admin')).get<Shown>('/catalogue')).body;
    const edited = entries.map((one) => (one.code === 'GF-010' ? { ...one, clause: '新的供电条例' } : one));
    const edit = { version: newest, entries: edited, from: null, reason: '条例修订' };
    expect((await (await hotline.as('admin')).post('/catalogue/apply', edit)).status).toBe(200);
    const overtaken = { status: 409, body: { code: 'version-stale' } };
    expect(await head.post(`${path}/accept`, wish)).toMatchObject(overtaken);
    const standing = await proposed(ticketNo);
    expect(standing).toMatchObject({ status: 'open', rule: proposal.rule, catalogueVersion: newest + 1 });
    const anew = { ...wish, version: standing.catalogueVersion };
    const twice = [
      head.post<CatalogueProposalView>(`${path}/accept`, anew),
      head.post(`${path}/accept`, anew),
    ];
    const answers = (await Promise.all(twice)).toSorted((one, other) => one.status - other.status);
    expect(answers).toMatchObject([
      { status: 200, body: { status: 'accepted', decided: { why: '核实无误', version: newest + 2 } } },
      { status: 409 },
    ]);
    expect(await proposed(ticketNo)).toMatchObject({
      status: 'accepted',
      rule: proposal.rule,
      catalogueVersion: newest + 2,
    });
    expect((await head.post(`${path}/refuse`, { reason: '不妥' })).status).toBe(409);
    const { ticketNo: next } = await stages(hotline).accepted({ matter });
    const dispatcher = await hotline.as('dispatcher1');
    const { body: suggested } = await dispatcher.get<object[]>(`/tickets/${next}/suggestion`);
    expect(suggested[0]).toMatchObject({ bodyId: 'housing', clause: ruling.clause, load: { over: false } });
    const { body: looked } = await dispatcher.get<CounterfactualView[]>(
      `/tickets/${ticketNo}/counterfactual`,
    );
    const first = looked.map(({ bodyId, thatDay, today }) => [bodyId, thatDay.choices[0], today.choices[0]]);
    expect(first).toMatchObject([
      ['water-supply', { bodyId: 'water-supply', by: 'catalogue' }, { bodyId: 'housing', by: 'catalogue' }],
    ]);
  });

  it('after two upheld returns only 会商 dispatches, and nobody can return any more', async () => {
    const { accepted, dispatch } = stages(hotline);
    const { ticketNo } = await accepted();
    const reviewer = await hotline.as('reviewer');
    for (const [body, liaison] of [
      ['water-supply', 'water-liaison'],
      ['housing', 'housing-liaison'],
    ] as const) {
      await dispatch(ticketNo, body);
      await (await hotline.as(liaison)).act(ticketNo, { ...request, suggestedBodyId: null });
      const uphold = { type: 'rule-return', upheld: true, reason: '理由成立', clause: '三定方案' } as const;
      await reviewer.act(ticketNo, uphold);
    }
    const dispatcher = await hotline.as('dispatcher1');
    const third = await dispatcher.try(ticketNo, {
      type: 'dispatch',
      leadBodyId: 'urban-management',
      coBodyIds: [],
      basis: '第三次',
      townshipOverride: null,
    });
    expect(third).toMatchObject({ status: 409, body: { code: 'status-forbids' } });
    await (
      await hotline.as('water-liaison')
    ).act(ticketNo, {
      type: 'give-opinion',
      bodyId: 'water-supply',
      speaker: '科长',
      text: '属道路设施',
      namesBodyId: 'urban-management',
    });
    await hotline.settle();
    const head = await hotline.as('head');
    for (const reader of [head, await hotline.as('housing-liaison')]) {
      const { body: notices } = await reader.get<Notice[]>('/notices');
      const told = notices.filter((one) => one.ticketNo === ticketNo && one.kind === 'consultation');
      expect(told.map(({ text }) => text.slice(0, 4)).toSorted()).toEqual(['会商有新', '疑难工单']);
    }
    const ruled = await head.act(ticketNo, {
      type: 'rule-consultation',
      leadBodyId: 'urban-management',
      coBodyIds: [],
      clause: '会商纪要',
      reason: '指定承办',
    });
    expect(ruled.lead).toMatchObject({ bodyId: 'urban-management', designated: true });
    const { body: looked } = await head.get<CounterfactualView[]>(`/tickets/${ticketNo}/counterfactual`);
    expect(looked.map(({ bodyId }) => bodyId)).toEqual(['water-supply', 'housing', 'urban-management']);
    const urban = await hotline.as('urban-liaison');
    expect(await urban.try(ticketNo, request)).toMatchObject({ status: 422, body: { code: 'designated' } });
  });
});
