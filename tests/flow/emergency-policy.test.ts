import type { EmergencyPreview, EmergencyPolicyView } from '@hotline/shared/contracts/rest/emergency';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { anIntake } from '../builders/matter.ts';

let hotline: Hotline;
beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(() => hotline.stop());

const reason = '与公安、市场监管局会商';
const read = async (who = 'agent1') =>
  (await (await hotline.as(who)).get<{ version: number; policy: EmergencyPolicyView }>('/emergency/policy'))
    .body;
const save = async (version: number, policy: EmergencyPolicyView, who = 'admin') =>
  (await hotline.as(who)).send('PUT', '/emergency/policy', { version, policy, reason });

test('words, directions and lines are edited after a look at what they would light', async () => {
  const agent = await hotline.as('agent1');
  const title = '有人扬言堵桥';
  const { ticketNo } = (await agent.accept(anIntake({ matter: { title } }))).body;
  const { version, policy } = await read();
  expect(version).toBe(0);
  const riskWords = [
    ...policy.riskWords,
    { word: '堵桥', riskClass: 'wage-blockade' as const, line: null, dangerToLife: false },
  ];
  const lines = [
    ...policy.lines,
    { number: '12315', name: '消费维权', standing: 'dual-number' as const },
    { number: '12333', name: '人社', standing: 'merged' as const },
  ];
  const edited = { ...policy, riskWords, lines };
  const admin = await hotline.as('admin');
  const look = async (next: EmergencyPolicyView) =>
    (await admin.post<EmergencyPreview>('/emergency/policy/preview', { policy: next })).body;
  expect(await look(edited)).toMatchObject({
    problems: [],
    changes: [{ ticketNo, gained: ['堵桥'], lost: [] }],
  });
  const unfit = { ...edited, lines: lines.slice(1) };
  expect((await look(unfit)).problems).toContainEqual({ code: 'emergency-line-missing', at: '110' });
  expect(await save(0, unfit)).toMatchObject({ status: 422, body: { code: 'emergency-policy-invalid' } });
  expect((await save(0, edited, 'agent1')).status).toBe(403);
  expect((await read()).version).toBe(0);
  expect(await save(0, edited)).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await read()).toMatchObject({ version: 1, policy: edited });
});

test('of two who edit the same version one wins, and every version keeps who and why', async () => {
  const { version, policy } = await read();
  const answers = await Promise.all(Array.from({ length: 4 }, () => save(version, policy)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  const { versions } = (
    await (
      await hotline.as('head')
    ).get<{ versions: { version: number; reason: string }[] }>('/emergency/policy')
  ).body;
  expect(versions[0]).toMatchObject({ version: version + 1, reason });
  const audited = await hotline.server.context.store.audit.countDocuments({ act: 'emergency-policy' });
  expect(audited).toBe(version + 1);
});
