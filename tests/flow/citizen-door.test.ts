import type { Notice } from '@hotline/shared/contracts/socket';
import { aCitizen, aMatter } from '@hotline/shared/domain/ticket/testing/content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

const phoneTail = '00001234';

describe('the citizen’s door', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  it('takes a written matter in for acceptance', async () => {
    const nobody = hotline.nobody();
    const { status, body } = await nobody.post<{ ticketNo: string; queryCode: string }>('/public/tickets', {
      citizen: aCitizen(),
      matter: aMatter(),
    });
    expect(status).toBe(201);
    const progress = await nobody.post('/public/progress', { queryCode: body.queryCode, phoneTail });
    expect(progress.body).toMatchObject({ ticketNo: body.ticketNo, status: 'intake', canRate: false });
    const dispatcher = await hotline.as('dispatcher1');
    const accepted = await dispatcher.act(body.ticketNo, { type: 'accept', ticketNo: '', queryCode: '' });
    expect(accepted).toMatchObject({ status: 'accepted', ticketNo: body.ticketNo, source: 'web' });
  });

  it('shows progress, takes 催办 and 补充, and the rating, without naming staff', async () => {
    const ticketNo = await stages(hotline).awaitingCallback();
    const { queryCode } = (await (await hotline.as('agent1')).ticket(ticketNo)).body;
    const nobody = hotline.nobody();
    const proof = { queryCode, phoneTail };
    const progress = await nobody.post<{ steps: object[]; reply: string }>('/public/progress', proof);
    expect(progress.body).toMatchObject({ status: 'awaiting-callback', canRate: true });
    expect(progress.body.reply).toContain('恢复供水');
    expect(JSON.stringify(progress.body)).not.toMatch(/话务|派单员|董联络/u);
    const urged = await nobody.post('/public/urge', { ...proof, note: '请快些', supplement: '四号楼也停水' });
    expect(urged.body).toEqual({ counted: true });
    expect((await nobody.post('/public/urge', { ...proof, note: '', supplement: null })).body).toEqual({
      counted: false,
    });
    await hotline.settle();
    const told = async (username: string) => {
      const { body } = await (await hotline.as(username)).get<Notice[]>('/notices');
      return body.filter((notice) => notice.ticketNo === ticketNo).map(({ kind }) => kind);
    };
    expect(new Set(await told('water-liaison'))).toEqual(new Set(['urge', 'supplement']));
    expect(await told('market-liaison')).toEqual([]);
    expect(await told('agent1')).toEqual([]);
    const liaison = await hotline.as('water-liaison');
    const urges = async () => {
      const { body } = await liaison.get<Notice[]>('/notices');
      return body.filter((notice) => notice.ticketNo === ticketNo && notice.kind === 'urge');
    };
    expect(await urges()).toMatchObject([{ count: 2, readAt: null, readers: [] }]);
    const ids = (await urges()).map(({ id }) => id);
    expect((await liaison.post('/notices/read', { ids })).body).toEqual({ read: 1 });
    expect((await liaison.post('/notices/read', { ids })).body).toEqual({ read: 0 });
    const market = await hotline.as('market-liaison');
    expect((await market.post('/notices/read', { ids })).body).toEqual({ read: 0 });
    expect(await urges()).toMatchObject([{ readAt: expect.any(Number), readers: [{ name: '董联络' }] }]);
    await nobody.post('/public/urge', { ...proof, note: '还要多久', supplement: null });
    await hotline.settle();
    expect(await urges()).toMatchObject([{ count: 3, readAt: null, readers: [] }]);
    const rated = await nobody.post('/public/rating', {
      ...proof,
      level: 'satisfied',
      solved: true,
      reason: '',
    });
    expect(rated.status).toBe(200);
    const closed = await nobody.post('/public/progress', proof);
    expect(closed.body).toMatchObject({ status: 'closed', canRate: false, canDispute: true });
    const view = (await (await hotline.as('water-liaison')).ticket(ticketNo)).body;
    expect(view).toMatchObject({ status: 'closed', urgeCount: 1, supplements: [{ text: '四号楼也停水' }] });
  });

  it('takes one 申请复核 of a closed matter', async () => {
    const ticketNo = await stages(hotline).awaitingCallback();
    const { queryCode } = (await (await hotline.as('agent1')).ticket(ticketNo)).body;
    const nobody = hotline.nobody();
    const proof = { queryCode, phoneTail };
    const dispute = (reason: string) => nobody.post('/public/dispute', { ...proof, reason });
    expect((await dispute('又停水了')).status).toBe(409);
    await nobody.post('/public/rating', { ...proof, level: 'satisfied', solved: true, reason: '' });
    expect((await dispute(' ')).body.code).toBe('input-invalid');
    expect((await dispute('次日又停水')).status).toBe(200);
    const progress = await nobody.post('/public/progress', proof);
    expect(progress.body).toMatchObject({ status: 'recheck', canDispute: false });
    expect((await dispute('再次申请')).status).toBe(409);
    const ruled = await (
      await hotline.as('reviewer2')
    ).act(ticketNo, { type: 'rule-recheck', upheld: true, reason: '属实' });
    expect(ruled).toMatchObject({ status: 'redo', round: 2 });
  });

  it('stops a guesser after five tries an hour', async () => {
    const { queryCode } = await stages(hotline).accepted();
    const guess = (tail: string) => hotline.nobody().post('/public/progress', { queryCode, phoneTail: tail });
    for (let n = 0; n < 5; n += 1) expect((await guess(`9999000${n}`)).status).toBe(404);
    expect(await guess(phoneTail)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    const other = (await stages(hotline).accepted()).queryCode;
    const neighbour = { queryCode: other, phoneTail };
    expect((await hotline.nobody().post('/public/progress', neighbour)).status).toBe(200);
  });

  it('stops a guesser of query codes who knows a number', async () => {
    const guess = (queryCode: string) =>
      hotline.nobody().post('/public/progress', { queryCode, phoneTail: '77770000' });
    for (let n = 0; n < 5; n += 1) expect((await guess(`00000${n}`)).status).toBe(404);
    expect(await guess('000009')).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
  });

  it('a written matter is revised by somebody who sees its number masked, and keeps it', async () => {
    const nobody = hotline.nobody();
    const written = { citizen: aCitizen(), matter: aMatter() };
    const { body } = await nobody.post<{ ticketNo: string; queryCode: string }>('/public/tickets', written);
    const dispatcher = await hotline.as('dispatcher1');
    const { citizen, matter } = (await dispatcher.ticket(body.ticketNo)).body;
    const { callerNo: _caller, contactNo: _contact, ...shown } = citizen;
    const revise = { type: 'revise', citizen: shown, matter: { ...matter, title: '整栋楼停水' } } as const;
    expect(await dispatcher.act(body.ticketNo, revise)).toMatchObject({ title: '整栋楼停水' });
    const proof = { queryCode: body.queryCode, phoneTail };
    expect((await nobody.post('/public/progress', proof)).body).toMatchObject({ title: '整栋楼停水' });
    const reason = { reason: '核对' };
    const revealed = await dispatcher.post(`/tickets/${body.ticketNo}/reveal`, reason);
    expect(revealed.body).toMatchObject({ contactNo: '13800001234', name: '林女士' });
  });
});
