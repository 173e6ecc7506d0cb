import type { Problem } from '@hotline/shared/contracts/problem';
import type { OrderRow, OrderView } from '@hotline/shared/contracts/rest/orders';
import type { PolicyVersion } from '@hotline/shared/contracts/rest/policy-versions';
import type { SupervisionPolicy } from '@hotline/shared/domain/supervision/policy/supervision-policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

describe('督办规则', () => {
  let hotline: Hotline;
  let shipped: SupervisionPolicy;
  beforeAll(async () => {
    hotline = await startHotline('2026-09-18T10:00');
    shipped = (await (await hotline.as('admin')).get<SupervisionPolicy>('/supervision-policy')).body;
  });
  afterAll(() => hotline.stop());

  const edited = (change: Partial<SupervisionPolicy['ladder']['ordinary'][number]>): SupervisionPolicy => ({
    ...shipped,
    ladder: {
      ...shipped.ladder,
      ordinary: shipped.ladder.ordinary.map((step, index) => (index === 1 ? { ...step, ...change } : step)),
    },
  });
  const publish = async (policy: SupervisionPolicy, who = 'admin') =>
    (await hotline.as(who)).post<SupervisionPolicy & Problem>('/supervision-policy', {
      policy,
      reason: '县政府督查办法修订',
    });
  const writtenOf = async (ticketNo: string) => {
    const rows = await (
      await hotline.as('head')
    ).get<{ rows: OrderRow[] }>(`/supervision/orders?view=ledger&ticketNo=${ticketNo}`);
    return rows.body.rows.find(({ kind }) => kind === 'written');
  };

  it('says at its field what is wrong, and changes nothing', async () => {
    const wrong = await publish({
      ...edited({ after: '1.5wd' }),
      checks: { ...shipped.checks, share: 2 },
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'supervision-policy-invalid']);
    expect(wrong.body.errors).toEqual([
      { path: 'ladder.ordinary.1.after', message: expect.stringContaining('2wd') },
      { path: 'checks.share', message: expect.stringContaining('100%') },
    ]);
    expect((await publish(edited({ after: '1wd' }), 'head')).status).toBe(403);
    const { body } = await (await hotline.as('supervisor')).get<SupervisionPolicy>('/supervision-policy');
    expect(body).toEqual(shipped);
  });

  it('a new version binds what begins after it; what runs ends under the old one', async () => {
    const before = await stages(hotline).handling();
    await hotline.clockTo('2026-09-18T11:00');
    const policy = edited({ after: '1wd' });
    const reply = { ...shipped.orders.reply, ordinary: { ...shipped.orders.reply.ordinary, 2: '5wd' } };
    const saved = await publish({ ...policy, orders: { ...shipped.orders, reply } });
    expect(saved.body.version).toBe(1);
    expect((await publish(policy)).body.code).toBe('version-stale');
    await hotline.clockTo('2026-09-18T12:00');
    const after = await stages(hotline).handling();

    await hotline.clockTo('2026-09-28T18:00');
    expect(await writtenOf(before)).toBeUndefined();
    const early = await writtenOf(after);
    expect(early).toMatchObject({ trigger: 'overdue', status: 'proposed' });
    const path = `/supervision/orders/${early!.id}`;
    const head = await hotline.as('head');
    const { version } = (await head.get<OrderView>(path)).body;
    const command = { type: 'sign', text: '限期办结并书面报告' };
    const signed = await head.post<OrderView>(`${path}/commands`, { version, command });
    expect(signed.body).toMatchObject({ status: 'issued', span: '5wd' });

    await hotline.clockTo('2026-09-29T18:00');
    expect(await writtenOf(before)).toMatchObject({ trigger: 'overdue', status: 'proposed' });
  });

  it('keeps who made which version when and why', async () => {
    const { body } = await (
      await hotline.as('supervisor')
    ).get<PolicyVersion[]>('/policies/supervision-policy/versions');
    expect(body).toMatchObject([{ version: 1, reason: '县政府督查办法修订' }]);
    expect((await (await hotline.as('agent1')).get('/policies/supervision-policy/versions')).status).toBe(
      403,
    );
  });
});
