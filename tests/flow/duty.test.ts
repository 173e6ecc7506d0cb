import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { REGISTER } from '@hotline/server/store/body-register';
import type { CallOrder } from '@hotline/shared/contracts/link';
import type { TimelineEntry } from '@hotline/shared/contracts/rest/ticket-view';
import type { Notice } from '@hotline/shared/contracts/socket';
import type { BodyRegister, DutyContact } from '@hotline/shared/domain/bodies/body-entry';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';
import { VoiceNode } from '../builders/voice-node.ts';

type Alert = Extract<CallOrder, { type: 'alert' }>;

const contacts: DutyContact[] = [
  { step: 'duty-officer', name: '李值班', phone: '139 0393 0001', login: null },
  { step: 'deputy-head', name: '王副经理', phone: '+8613903930002', login: null },
];
const critical = { matter: { urgency: 'critical' as const } };
const patience = { timeout: 30_000, interval: 50 };

let hotline: Hotline;
let voice: VoiceNode;
let gateway: Server;
const messages: { key: string; to: string; text: string; authorization: string | undefined }[] = [];
/** Numbers whose next message the gateway refuses. */
const refusedOnce = new Set<string>();
beforeAll(async () => {
  gateway = createServer(async (request, response) => {
    const { authorization } = request.headers;
    const message = { ...((await json(request)) as (typeof messages)[number]), authorization };
    response.statusCode = isRefused(message.to) ? 503 : 200;
    messages.push(message);
    response.end();
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  const sms = { SMS_URL: `http://127.0.0.1:${port}/messages`, SMS_TOKEN: 'a-token-of-the-gateway' };
  hotline = await startHotline('2026-09-17T10:00', sms);
  await nameOnDuty('water-supply', contacts);
  voice = await VoiceNode.join(hotline.url, hotline.env);
});
afterAll(async () => {
  voice.leave();
  await hotline.stop();
  gateway.close();
});

/** Once for each number. */
const isRefused = (to: string): boolean => refusedOnce.delete(to);

async function nameOnDuty(bodyId: string, contacts: readonly DutyContact[]): Promise<void> {
  const { store, directory } = hotline.server.context;
  const found = (await store.reference.findOne(REGISTER).sort({ version: -1 }).lean())!;
  const register = found.data as BodyRegister;
  const bodies = register.bodies.map((body) => (body.bodyId === bodyId ? { ...body, contacts } : body));
  const version = found.version + 1;
  await store.reference.create({
    ...REGISTER,
    _id: `register/${version}`,
    version,
    data: { ...register, version, bodies },
  });
  await directory.changed();
}

/** The automatic calls for a ticket, once there are so many. */
const alerts = (ticketNo: string, wanted: number): Promise<Alert[]> =>
  vi.waitFor(() => {
    const made = voice.orders.filter(
      (one): one is Alert => one.type === 'alert' && one.ticketNo === ticketNo,
    );
    expect(made.length).toBeGreaterThanOrEqual(wanted);
    return made;
  }, patience);

async function unanswered({ callId, to, ticketNo }: Alert): Promise<void> {
  await voice.tell('alerting', callId, { to, ticketNo });
  await voice.tell('ended', callId, { by: 'citizen', cause: 19 });
}

async function confirmed({ callId, to, ticketNo }: Alert): Promise<void> {
  await voice.tell('alerting', callId, { to, ticketNo });
  await voice.tell('citizen-answered', callId, {});
  await voice.tell('confirmed', callId, {});
  await voice.tell('ended', callId, { by: 'system', cause: 16 });
}

test('an urgent ticket: a message, then calls along the duty chain across a restart; who pressed 1 is on record', async () => {
  const ticketNo = await stages(hotline).dispatched(critical);
  await hotline.settle();
  await vi.waitFor(() => expect(messages).toHaveLength(1), patience);
  expect(messages[0]).toMatchObject({ to: '13903930001', authorization: 'Bearer a-token-of-the-gateway' });
  expect(messages[0]!.text).toContain(ticketNo);
  expect(voice.orders.some(({ type }) => type === 'alert')).toBe(false);
  await hotline.clockTo('2026-09-17T10:04');
  const [first] = await alerts(ticketNo, 1);
  expect(first).toMatchObject({ to: '13903930001', urgency: 'critical' });
  await unanswered(first!);
  const [, second] = await alerts(ticketNo, 2);
  expect(second!.to).toBe('13903930002');
  voice.leave();
  await hotline.restart();
  voice = await VoiceNode.join(hotline.url, hotline.env);
  await confirmed(second!);
  const dispatcher = await hotline.as('dispatcher1');
  expect((await dispatcher.ticket(ticketNo)).body.status).toBe('awaiting-sign');
  const { body: timeline } = await dispatcher.get<TimelineEntry[]>(`/tickets/${ticketNo}/timeline`);
  expect(JSON.stringify(timeline)).toContain('台前县自来水公司王副经理（分管领导）');
  const rows = hotline.server.context.store.connection.collection('summonses');
  expect(await rows.findOne({ ticketNo })).toMatchObject({ summons: { state: 'confirmed', nextAt: null } });
  expect(messages).toHaveLength(1);
});

test('a body that has named nobody: the floor is told; who has signed is not called', async () => {
  const { dispatched, accepted, dispatch } = stages(hotline);
  await nameOnDuty('gas', []);
  const { ticketNo } = await accepted({ ...critical, callId: 'c-2' });
  await dispatch(ticketNo, 'gas');
  await hotline.settle();
  const shift = await hotline.as('shift');
  const told = async () =>
    (await shift.get<Notice[]>('/notices')).body.filter(
      (one) => one.kind === 'duty-unreached' && one.ticketNo === ticketNo,
    );
  await vi.waitFor(async () => expect(await told()).toHaveLength(1), patience);
  const signed = await dispatched({ ...critical, callId: 'c-3' });
  await hotline.settle();
  await (await hotline.as('water-liaison')).act(signed, { type: 'sign' });
  await hotline.clockTo('2026-09-17T10:30');
  const rows = hotline.server.context.store.connection.collection('summonses');
  await vi.waitFor(
    async () =>
      expect(await rows.findOne({ ticketNo: signed })).toMatchObject({ summons: { state: 'over' } }),
    patience,
  );
  expect(voice.orders.some((one) => one.type === 'alert' && one.ticketNo === signed)).toBe(false);
});

test('a message that the gateway refuses goes again with its key; co-handlers are fetched as the lead is', async () => {
  const helper: DutyContact = { step: 'duty-officer', name: '赵值班', phone: '13903930009', login: null };
  await nameOnDuty('power', [helper]);
  refusedOnce.add(helper.phone);
  const ticketNo = await stages(hotline).dispatched({ ...critical, callId: 'c-4' }, ['power']);
  await hotline.settle();
  const toHelper = () => messages.filter(({ to }) => to === helper.phone);
  await vi.waitFor(() => expect(toHelper()).toHaveLength(1), patience);
  await hotline.server.context.testClock!.advance(60_000);
  await vi.waitFor(() => expect(toHelper()).toHaveLength(2), patience);
  expect(new Set(toHelper().map(({ key }) => key)).size).toBe(1);
  await (await hotline.as('water-liaison')).act(ticketNo, { type: 'sign' });
  await hotline.clockTo('2026-09-17T10:40');
  const [call] = await alerts(ticketNo, 1);
  expect(call!.to).toBe(helper.phone);
  await confirmed(call!);
  const dispatcher = await hotline.as('dispatcher1');
  await vi.waitFor(async () => {
    const { body: timeline } = await dispatcher.get<TimelineEntry[]>(`/tickets/${ticketNo}/timeline`);
    expect(JSON.stringify(timeline)).toContain('供电公司赵值班（值班员）');
  }, patience);
});

test('a summons that cannot be worked on keeps no other waiting', async () => {
  const { store } = hotline.server.context;
  const rows = store.connection.collection<{ _id: string }>('summonses');
  const blocking = await stages(hotline).dispatched({ ...critical, callId: 'c-5' });
  await hotline.settle();
  const { _id } = (await rows.findOne({ ticketNo: blocking }))!;
  await rows.updateOne({ _id }, { $set: { 'summons.nextAt': 1 }, $unset: { 'summons.attempts': 1 } });
  const ticketNo = await stages(hotline).dispatched({ ...critical, callId: 'c-6' });
  await hotline.settle();
  await vi.waitFor(() => expect(messages.some(({ text }) => text.includes(ticketNo))).toBe(true), patience);
  await vi.waitFor(
    async () => expect((await rows.findOne({ _id }))!).not.toMatchObject({ summons: { nextAt: 1 } }),
    patience,
  );
});
