import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { anIntake } from '../builders/matter.ts';
import { stages } from '../builders/stages.ts';

describe('bad input', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  it.each([
    ['1 MB of content', anIntake({ matter: { content: '水'.repeat(350_000) } }), 413, 'body-too-large'],
    [
      'content beyond the limit',
      anIntake({ matter: { content: '水'.repeat(20_001) } }),
      422,
      'input-invalid',
    ],
    ['empty content', anIntake({ matter: { content: '' } }), 422, 'input-invalid'],
    ['letters in a number', anIntake({ citizen: { callerNo: '1380000abcd' } }), 422, 'input-invalid'],
    ['an unknown type', anIntake({ matter: { type: 'gossip' as never } }), 422, 'input-invalid'],
    [
      'no five elements and no number',
      anIntake({ citizen: { callerNo: null, contactNo: null } }),
      422,
      'field-missing',
    ],
    ['broken JSON', '{"matter":', 400, 'body-malformed'],
    ['an array', '[]', 422, 'input-invalid'],
  ])('%s', async (_, intake, status, code) => {
    const agent = await hotline.as('agent1');
    const answer = await agent.send('POST', '/tickets', intake, {
      'idempotency-key': `k-${code}-${_.length}`,
    });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('takes a withheld number when the five elements are there', async () => {
    const citizen = { callerNo: null, contactNo: null };
    const answer = await (
      await hotline.as('agent1')
    ).accept(anIntake({ citizen, matter: { occurredAt: hotline.server.context.clock.now() } }));
    expect(answer.status).toBe(201);
  });

  it('an unknown body, an illegal transition, an unknown ticket, a stale version', async () => {
    const { ticketNo, version } = await stages(hotline).accepted();
    const dispatcher = await hotline.as('dispatcher1');
    const dispatch = {
      type: 'dispatch',
      leadBodyId: 'nowhere',
      coBodyIds: [] as string[],
      basis: '目录',
      townshipOverride: null,
    } as const;
    expect(await dispatcher.try(ticketNo, dispatch)).toMatchObject({
      status: 422,
      body: { code: 'body-unknown' },
    });
    const callback = await hotline.as('callback');
    const rate = { type: 'rate', level: 'satisfied', solved: true, by: 'callback', reason: '' } as const;
    expect(await callback.try(ticketNo, rate)).toMatchObject({
      status: 409,
      body: { code: 'status-forbids' },
    });
    expect(await dispatcher.ticket('41092720260917199999')).toMatchObject({
      status: 404,
      body: { code: 'ticket-unknown' },
    });
    const stale = { version: version + 7, command: { type: 'recall', reason: '改派' } };
    expect(await dispatcher.post(`/tickets/${ticketNo}/commands`, stale)).toMatchObject({ status: 409 });
  });

  it('a forged role, a forged actor, a machine’s verb', async () => {
    const { ticketNo, version } = await stages(hotline).accepted();
    const agent = await hotline.as('agent1');
    const path = `/tickets/${ticketNo}/commands`;
    const dispatch = {
      type: 'dispatch',
      leadBodyId: 'water-supply',
      coBodyIds: [],
      basis: '目录',
      townshipOverride: null,
    };
    const forged = { version, command: { ...dispatch, actor: { role: 'dispatcher' } }, role: 'dispatcher' };
    expect(await agent.post(path, forged, { 'x-role': 'dispatcher' })).toMatchObject({
      status: 403,
      body: { code: 'role-forbidden' },
    });
    const machine = { version, command: { type: 'archive', archiveNo: 'X' } };
    expect(await agent.post(path, machine)).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
  });

  it('nobody, another site’s page, a forged cookie', async () => {
    const nobody = hotline.nobody();
    expect(await nobody.get('/tickets')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    const agent = await hotline.as('agent1');
    const abroad = await agent.post('/tickets', anIntake(), { origin: 'https://evil.example' });
    expect(abroad).toMatchObject({ status: 403, body: { code: 'origin-forbidden' } });
    const forged = await nobody.send('GET', '/session', undefined, { cookie: 'hotline.sid=s%3Aabc.forged' });
    expect(forged.status).toBe(401);
    expect(await nobody.get('/nowhere')).toMatchObject({ status: 404, body: { code: 'route-unknown' } });
  });

  it('stops a guesser of passwords', async () => {
    const guess = () => hotline.nobody().post('/session', { username: 'guessed', password: 'wrong' });
    for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(401);
    expect(await guess()).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
  });
});
