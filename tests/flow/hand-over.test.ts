import { randomUUID } from 'node:crypto';
import type { EmergencyHandOver } from '@hotline/server/calls/desk/call-desk';
import { handToEmergency } from '@hotline/server/calls/orders/hand-to-emergency';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { anIntake } from '../builders/matter.ts';
import { aDocument } from '../builders/photo.ts';

const caller = '13800001234';
const title = '厨房起火，老人被困';
const form = (callId: string, change: object = {}) =>
  anIntake({ callId, matter: { title, urgency: 'normal' }, ...change });

describe('a call handed to 110 is one ticket', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  const handOver = (callId: string, more: Partial<EmergencyHandOver> = {}): Promise<void> =>
    handToEmergency(hotline.server.context, {
      call: { callId, callerNo: caller } as EmergencyHandOver['call'],
      by: { id: 'agent1', name: '话务员' } as EmergencyHandOver['by'],
      line: '110',
      transferNo: `T${randomUUID()}`,
      dangerToLife: true,
      consent: 'not-needed',
      draftId: null,
      ticketNo: null,
      ...more,
    });
  const ticketsOf = async (callId: string): Promise<TicketView[]> => {
    const found = await hotline.server.context.store.tickets.find({ 'state.callIds': callId }).lean();
    const agent = await hotline.as('agent1');
    return Promise.all(found.map(async ({ state }) => (await agent.ticket(state.ticketNo!)).body));
  };

  it('when the form is accepted after it: the form completes the ticket, once', async () => {
    const callId = randomUUID();
    await handOver(callId);
    const [opened] = await ticketsOf(callId);
    const agent = await hotline.as('agent1');
    const key = randomUUID();
    const citizen = { callerNo: null, contactNo: null, name: '林女士' };
    const accepted = await agent.accept(form(callId, { citizen }), key);
    expect(accepted).toMatchObject({
      status: 201,
      body: { ticketNo: opened!.ticketNo, status: 'awaiting-dispatch', urgency: 'critical', title },
    });
    const again = await agent.accept(form(callId, { citizen }), key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const [only, ...others] = await ticketsOf(callId);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ citizen: { callerNo: '138****1234' }, emergency: { outcome: 'pending' } });
    const { body } = await agent.get<{ type: string }[]>(`/tickets/${only!.ticketNo}/timeline`);
    expect(body.map(({ type }) => type)).toEqual([
      'open',
      'accept',
      'hand-to-emergency',
      'complete',
      'submit',
    ]);
  });

  it('when the form was accepted before it, and a second matter of the call is another ticket', async () => {
    const callId = randomUUID();
    const agent = await hotline.as('agent1');
    const { body: first } = await agent.accept(form(callId));
    await handOver(callId);
    const { body: second } = await agent.accept(form(callId, { matter: { title: '路灯不亮' } }));
    expect(second.ticketNo).not.toBe(first.ticketNo);
    const tickets = await ticketsOf(callId);
    expect(tickets).toHaveLength(2);
    expect(tickets.filter(({ emergency }) => emergency !== null).map(({ ticketNo }) => ticketNo)).toEqual([
      first.ticketNo,
    ]);
  });

  it('when both happen at the same moment, whoever is first', async () => {
    const agent = await hotline.as('agent1');
    const callIds = Array.from({ length: 12 }, () => randomUUID());
    await Promise.all(callIds.flatMap((callId) => [handOver(callId), agent.accept(form(callId))]));
    for (const callId of callIds) {
      const tickets = await ticketsOf(callId);
      expect(tickets).toMatchObject([{ title, emergency: { line: '110' } }]);
    }
  });

  it('when it has gone to the other side on paper too: the form brings its files all the same', async () => {
    const callId = randomUUID();
    const agent = await hotline.as('agent1');
    const { draftId } = (await agent.post<Draft>('/drafts', { callId, citizen: {}, matter: {} })).body;
    await agent.upload(`/drafts/${draftId}/files`, '材料.pdf', aDocument());
    await handOver(callId, { draftId });
    const [{ ticketNo } = { ticketNo: '' }] = await ticketsOf(callId);
    await agent.act(ticketNo, { type: 'transfer', line: '110', reason: '属公安职责' });
    expect(await agent.accept({ ...form(callId), draftId })).toMatchObject({
      status: 201,
      body: { ticketNo, title, status: 'transferred', attachments: [{ name: '材料.pdf' }] },
    });
  });

  it('keeps the draft that is being written, and takes from it what is there', async () => {
    const callId = randomUUID();
    const agent = await hotline.as('agent1');
    const content = { callId, citizen: { name: '王先生' }, matter: { title: '有人落水' } };
    const { body: draft } = await agent.post<{ draftId: string; version: number }>('/drafts', content);
    await handOver(callId, { draftId: draft.draftId });
    expect(await ticketsOf(callId)).toMatchObject([{ title: '有人落水' }]);
    const other = randomUUID();
    const begun = { callId: other, citizen: {}, matter: { content: '三号楼厨房起火，老人被困' } };
    const { draftId } = (await agent.post<Draft>('/drafts', begun)).body;
    await handOver(other, { draftId });
    expect(await ticketsOf(other)).toMatchObject([{ title: '三号楼厨房起火' }]);
    const saved = await agent.send('PUT', `/drafts/${draft.draftId}`, { ...content, version: draft.version });
    expect(saved.status).toBe(200);
  });
});
