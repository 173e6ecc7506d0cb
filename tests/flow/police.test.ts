import { sign } from '@hotline/server/gateways/police-110/signature';
import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../builders/client.ts';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { aTransfer } from '../builders/police-transfer.ts';

describe('what 110 hands to 12345', () => {
  let hotline: Hotline;
  let secret: string;
  beforeAll(async () => {
    hotline = await startHotline();
    secret = hotline.env['POLICE_SECRET']!;
  });
  afterAll(() => hotline.stop());

  type Received = Answer<{ ticketNo: string; transferNo: string; status: string; ackAt: number }>;
  const push = (transfer: object, by = secret, at = Date.now()): Promise<Received> => {
    const body = JSON.stringify(transfer);
    const headers = sign(by, { method: 'POST', path: '/api/police/transfers', body }, at);
    return hotline.nobody().send('POST', '/police/transfers', body, headers);
  };

  it('is a ticket at once, before the dispatchers, with its clocks running', async () => {
    const transfer = aTransfer();
    const { status, body } = await push(transfer);
    expect(status).toBe(201);
    expect(body).toMatchObject({ transferNo: transfer.transferNo, status: 'awaiting-dispatch' });
    const dispatcher = await hotline.as('dispatcher1');
    const list = await dispatcher.get<{ rows: TicketRow[] }>('/tickets?view=dispatch');
    expect(list.body.rows.map(({ ticketNo }) => ticketNo)).toContain(body.ticketNo);
    const view = (await dispatcher.ticket(body.ticketNo)).body;
    expect(view).toMatchObject({
      source: 'police',
      handedFrom: { line: '110', no: transfer.transferNo },
      type: 'complaint',
      urgency: 'urgent',
      title: '人民路自来水管爆裂',
      acceptedAt: body.ackAt,
      citizen: { callerNo: '137****4321' },
      nextDue: { clock: 'dispatch' },
    });
  });

  it('is taken in once, however often and by however many it is pushed', async () => {
    const transfer = aTransfer();
    const answers = await Promise.all(Array.from({ length: 8 }, () => push(transfer)));
    const later = await push({ ...transfer, sentAt: transfer.sentAt + 60_000 });
    expect(new Set([...answers, later].map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set([...answers, later].map(({ body }) => body.ticketNo)).size).toBe(1);
    expect(later.headers.get('idempotency-replayed')).toBe('true');
    await hotline.server.context.testClock!.advance(48 * 3_600_000);
    expect((await push(transfer)).body.ticketNo).toBe(later.body.ticketNo);
  });

  it('comes in with the signature of the police alone', async () => {
    const unsigned = await hotline.nobody().post('/police/transfers', aTransfer());
    expect(unsigned).toMatchObject({ status: 401, body: { code: 'signature-missing' } });
    expect(unsigned.headers.get('content-type')).toContain('application/problem+json');
    const wrong = await push(aTransfer(), 'another secret, which is long enough too');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'signature-wrong' } });
    const old = await push(aTransfer(), secret, Date.now() - 10 * 60_000);
    expect(old).toMatchObject({ status: 401, body: { code: 'signature-stale' } });
    const agent = await (await hotline.as('agent1')).post('/police/transfers', aTransfer());
    expect(agent.status).toBe(401);
  });

  it('is refused by field when it is not what was agreed', async () => {
    const { status, body } = await push(aTransfer({ summary: '', direction: 'to', lat: 900 }));
    expect(status).toBe(422);
    expect(body.errors?.map(({ path }) => path)).toEqual(['body.direction', 'body.lat', 'body.summary']);
  });
});
