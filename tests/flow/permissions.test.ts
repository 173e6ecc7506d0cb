import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { mayRole } from '@hotline/shared/domain/ticket/permissions';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { aResult } from '../builders/matter.ts';
import { stages } from '../builders/stages.ts';

const people: [username: string, role: Role][] = [
  ['agent1', 'agent'],
  ['dispatcher1', 'dispatcher'],
  ['reviewer', 'reviewer'],
  ['callback', 'callback-agent'],
  ['qa', 'qa'],
  ['supervisor', 'supervisor'],
  ['head', 'hotline-head'],
  ['leader', 'leader'],
  ['water-liaison', 'liaison'],
  ['water-handler', 'handler'],
  ['water-head', 'body-head'],
];
const reason = '测试';
const commands = [
  {
    type: 'dispatch-by-phone',
    leadBodyId: 'market',
    coBodyIds: [],
    basis: reason,
    townshipOverride: null,
    toldTo: '值班员',
    toldAt: 1_790_000_000_000,
  },
  { type: 'dispatch-jointly', leadBodyIds: ['market', 'urban'], basis: reason, townshipOverride: null },
  { type: 'recall', reason },
  { type: 'request-return', reason, clause: '条款', suggestedBodyId: null },
  { type: 'rule-return', upheld: true, reason, clause: '条款' },
  { type: 'convene', reason },
  { type: 'sign' },
  { type: 'record-contact', result: 'reached', note: '' },
  { type: 'submit-result', ...aResult() },
  { type: 'approve-draft', note: '' },
  { type: 'request-extension', span: '1wd', reason, proof: '证明' },
  { type: 'rule-extension', granted: true, reason },
  { type: 'review', accepted: true, reason, factualFinding: null },
  { type: 'rate', level: 'satisfied', solved: true, by: 'callback', reason: '' },
  { type: 'recognise-closure', document: '文书', reason },
  { type: 'supervise', level: 1, reason },
  { type: 'instruct', text: '请速办' },
  { type: 'urge', note: '' },
  { type: 'void', reason },
] as const;

describe('who may do what', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  it('refuses every verb to every role that the table does not give it to', async () => {
    const ticketNo = await stages(hotline).dispatched();
    const { version } = (await (await hotline.as('agent1')).ticket(ticketNo)).body;
    for (const [username, role] of people) {
      const client = await hotline.as(username);
      for (const command of commands.filter(({ type }) => !mayRole(role, type))) {
        const answer = await client.post(`/tickets/${ticketNo}/commands`, { version, command });
        const cell = [role, command.type, answer.status, answer.body.code];
        expect(cell).toEqual([role, command.type, 403, 'role-forbidden']);
      }
    }
  });

  it('shows administrators and auditors no ticket', async () => {
    const { ticketNo } = await stages(hotline).accepted();
    for (const username of ['admin', 'auditor']) {
      const client = await hotline.as(username);
      expect((await client.ticket(ticketNo)).status).toBe(404);
      expect((await client.get<{ total: number }>('/tickets')).body.total).toBe(0);
    }
  });

  it('keeps a ticket from bodies that have nothing to do with it, and from the accused', async () => {
    const accused = { bodyId: 'market', person: null, concernsConduct: false };
    const ticketNo = await stages(hotline).dispatched({ matter: { type: 'complaint', accused } });
    expect((await (await hotline.as('urban-liaison')).ticket(ticketNo)).status).toBe(404);
    const market = await hotline.as('market-liaison');
    expect((await market.ticket(ticketNo)).status).toBe(404);
    const listed = await market.get<{ rows: TicketRow[] }>('/tickets?view=all');
    expect(listed.body.rows.map((row) => row.ticketNo)).not.toContain(ticketNo);
    const { ticketNo: other } = await stages(hotline).accepted({ matter: { type: 'complaint', accused } });
    const toAccused = {
      type: 'dispatch',
      leadBodyId: 'market',
      coBodyIds: [] as string[],
      basis: '目录',
      townshipOverride: null,
    } as const;
    expect(await (await hotline.as('dispatcher1')).try(other, toAccused)).toMatchObject({
      status: 422,
      body: { code: 'recusal-body' },
    });
  });

  it('masks numbers, reveals them to who contacts the citizen, and writes that down', async () => {
    const ticketNo = await stages(hotline).handling();
    const liaison = await hotline.as('water-liaison');
    const seen = (await liaison.ticket(ticketNo)).body;
    expect(seen.citizen).toMatchObject({ callerNo: '138****1234', name: '林**' });
    expect(seen.canReveal).toBe(true);
    const path = `/tickets/${ticketNo}/reveal`;
    expect(await liaison.post(path, { reason: '首次联系' })).toMatchObject({
      body: { callerNo: '13800001234' },
    });
    expect(await (await hotline.as('qa')).post(path, { reason: '想看看' })).toMatchObject({ status: 403 });
    const trail = `/audit?ticketNo=${ticketNo}`;
    const written = { personId: 'water-liaison', act: 'reveal-citizen', reason: '首次联系' };
    expect((await (await hotline.as('auditor')).get(trail)).body).toMatchObject({
      rows: [written],
      total: 1,
    });
    expect(await (await hotline.as('admin')).get(trail)).toMatchObject({ status: 403 });
  });

  it('shields a confidential citizen from bodies', async () => {
    const ticketNo = await stages(hotline).handling({ citizen: { isConfidential: true } });
    const { body } = await (await hotline.as('water-liaison')).ticket(ticketNo);
    expect(body.citizen).toMatchObject({ callerNo: null, contactNo: null, name: null });
    expect(body.canReveal).toBe(false);
    expect(JSON.stringify(body)).not.toContain('13800001234');
  });

  it('takes a withdrawn role at once', async () => {
    const { context } = hotline.server;
    const client = await hotline.as('shift');
    expect((await client.get('/session')).status).toBe(200);
    await context.store.people.updateOne({ _id: 'shift' }, { $set: { active: false } });
    await context.directory.changed();
    expect((await client.get('/session')).status).toBe(401);
  });

  it('ends a session at sign-out', async () => {
    const client = await hotline.as('chengguan-liaison');
    const { cookie } = client;
    await client.send('DELETE', '/session');
    expect((await hotline.nobody().send('GET', '/session', undefined, { cookie })).status).toBe(401);
  });
});
