import { hash } from 'node:crypto';
import type { DigestView } from '@hotline/shared/contracts/rest/digests';
import type { PushView } from '@hotline/shared/contracts/rest/pushes';
import { actOnLatest } from '@hotline/server/commands/act-on-ticket';
import { sign } from '@hotline/server/gateways/police-110/signature';
import { makeDigests } from '@hotline/server/digest/make-digests';
import { pushDue } from '@hotline/server/gateways/police-110/push-due';
import { loadTicketByNo } from '@hotline/server/store/ticket-repository';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { aPhoto } from '../builders/photo.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';
import { PolicePlatform } from '../network/police-platform.ts';

const OTHER = 'the secret of another line, long enough too';
const SECRET = 'the secret of a test, long enough to be one';

describe('a hand-over to 110 reaches the police platform', () => {
  let hotline: Hotline;
  let police: PolicePlatform;
  let market: PolicePlatform;
  beforeAll(async () => {
    police = await PolicePlatform.start(SECRET);
    market = await PolicePlatform.start(OTHER);
    hotline = await startHotline('2026-09-17T10:00', {
      POLICE_URL: police.url,
      POLICE_SECRET: SECRET,
      LINE_PLATFORMS: JSON.stringify({ 12315: { url: market.url, secret: OTHER } }),
    });
  });
  afterAll(async () => {
    await hotline.stop();
    await police.stop();
    await market.stop();
  });
  beforeEach(() => {
    police.mood = 'up';
    police.tries = 0;
    police.taken.clear();
  });

  let made = 0;
  const handOver = async (photos: string[] = []) => {
    made += 1;
    const { ticketNo } = await stages(hotline).accepted();
    for (const name of photos) await attach(ticketNo, name);
    const { context } = hotline.server;
    const { _id } = (await loadTicketByNo(context.store, ticketNo))!;
    const transferNo = `ZJ${made}`;
    const hand = {
      type: 'hand-to-emergency',
      transferNo,
      line: '110',
      callId: null,
      dangerToLife: true,
      consent: 'not-needed',
    } as const;
    await actOnLatest(context, _id, hand, { id: 'agent1', name: '林话务', role: 'agent', bodyId: null });
    return { transferNo, ticketNo };
  };
  const attach = async (ticketNo: string, name: string) => {
    const photo = await aPhoto((made += 1), { width: 300 });
    const { status } = await (
      await hotline.as('agent1')
    ).upload(`/tickets/${ticketNo}/attachments`, name, photo);
    expect(status).toBe(201);
  };
  const push = async (transferNo: string) => {
    const { body } = await (await hotline.as('shift')).get<PushView[]>('/pushes');
    return body.find((one) => one.transferNo === transferNo);
  };
  /** Lets the next tries come due, without waiting for them. */
  const later = () => hotline.server.context.testClock!.advance(5 * 60_000);

  it('at once, with number and place, and is acknowledged', async () => {
    const { transferNo, ticketNo } = await handOver();
    await expect
      .poll(() => push(transferNo), { timeout: 20_000 })
      .toMatchObject({ ticketNo, state: 'acknowledged', acceptedBy: '值班民警 01' });
    const path = `/api/police/transfers/${transferNo}/feedback`;
    const body = JSON.stringify({ feedbackAt: 1_789_000_000_000, result: '已到场处置' });
    const headers = {
      'content-type': 'application/json',
      ...sign(SECRET, { method: 'POST', path, body }, Date.now()),
    };
    for (const time of ['first', 'again']) {
      const { status } = await fetch(hotline.url + path, { method: 'POST', headers, body });
      expect({ time, status }).toEqual({ time, status: 200 });
    }
    expect((await push(transferNo))?.feedback).toEqual([{ at: 1_789_000_000_000, result: '已到场处置' }]);
    expect(police.taken.get(transferNo)).toMatchObject({
      direction: 'to',
      callerNo: '13800001234',
      operatorNo: '1001',
    });
  });

  it('once, when the answer was lost on the way', async () => {
    police.mood = 'mute';
    const { transferNo } = await handOver();
    await police.tried(1);
    police.mood = 'up';
    await expect.poll(async () => (await push(transferNo))?.tries, { timeout: 20_000 }).toBe(1);
    await later();
    await expect
      .poll(() => push(transferNo), { timeout: 20_000 })
      .toMatchObject({ state: 'acknowledged', tries: 2 });
    expect(police.tries).toBe(2);
    expect([...police.taken.keys()]).toEqual([transferNo]);
  });

  it('once, however long the platform takes to answer: each request that came is one try', async () => {
    police.mood = 'slow';
    const { transferNo } = await handOver();
    await police.tried(1);
    // As further processes do, while the answer is awaited.
    await Promise.all([1, 2, 3].map(() => pushDue(hotline.server.context)));
    police.mood = 'up';
    police.answerHeld();
    await expect.poll(() => push(transferNo), { timeout: 20_000 }).toMatchObject({ state: 'acknowledged' });
    expect((await push(transferNo))?.tries).toBe(police.tries);
    expect([...police.taken.keys()]).toEqual([transferNo]);
  });

  it('when it is back after hours, over a restart of ours, with a notice meanwhile', async () => {
    police.mood = 'broken';
    const { transferNo, ticketNo } = await handOver();
    await police.tried(1);
    await later();
    await police.tried(2);
    await hotline.restart();
    await later();
    await police.tried(3);
    const stuck = () => hotline.server.context.store.notices.countDocuments({ kind: 'push-stuck', ticketNo });
    await expect.poll(stuck, { timeout: 20_000 }).toBe(1);
    expect(await push(transferNo)).toMatchObject({ state: 'waiting', fault: 'HTTP 503' });
    await hotline.clockTo('2026-09-17T14:31');
    await makeDigests(hotline.server.context);
    for (const reader of ['shift', 'admin']) {
      const { body } = await (await hotline.as(reader)).get<DigestView[]>('/digests');
      const told = {
        kind: 'push',
        id: transferNo,
        verb: 'chase',
        about: expect.stringContaining('HTTP 503'),
      };
      expect(body[0]?.items).toContainEqual(expect.objectContaining(told));
    }
    police.mood = 'up';
    await later();
    await expect.poll(() => push(transferNo), { timeout: 20_000 }).toMatchObject({ state: 'acknowledged' });
    expect(await stuck()).toBe(1);
  });

  it('and comes back as ours when they reject it', async () => {
    police.mood = 'rejecting';
    const { ticketNo } = await stages(hotline).accepted({ next: 'keep' });
    const agent = await hotline.as('agent1');
    await agent.act(ticketNo, { type: 'transfer', line: '110', reason: '属公安职责' });
    await expect
      .poll(async () => (await agent.ticket(ticketNo)).body.status, { timeout: 20_000 })
      .toBe('accepted');
    const { body } = await (await hotline.as('shift')).get<PushView[]>('/pushes');
    expect(body.find((one) => one.ticketNo === ticketNo)).toMatchObject({
      state: 'rejected',
      rejectReason: '不属于公安职责',
    });
  });

  it('goes to the platform of its own line, which feeds back and pushes by its own secret alone', async () => {
    const { ticketNo } = await stages(hotline).accepted({ next: 'keep' });
    const agent = await hotline.as('agent1');
    await agent.act(ticketNo, { type: 'transfer', line: '12315', reason: '属消费维权' });
    const pushed = async () =>
      (await (await hotline.as('shift')).get<PushView[]>('/pushes')).body.find(
        (one) => one.ticketNo === ticketNo,
      );
    await expect.poll(pushed, { timeout: 20_000 }).toMatchObject({ line: '12315', state: 'acknowledged' });
    expect([police.taken.size, market.taken.size]).toEqual([0, 1]);
    const feedback = async (secret: string) => {
      const path = `/api/police/transfers/${(await pushed())!.transferNo}/feedback`;
      const body = JSON.stringify({ feedbackAt: 1_789_000_000_000, result: '已调解', line: '110' });
      const signed = sign(secret, { method: 'POST', path, body }, Date.now());
      const headers = { 'content-type': 'application/json', ...signed };
      return (await fetch(hotline.url + path, { method: 'POST', headers, body })).status;
    };
    expect([await feedback(SECRET), await feedback(OTHER)]).toEqual([401, 200]);
  });

  it('with its photos by reference, which its platform alone fetches, also those that came later, for thirty days', async () => {
    const { transferNo, ticketNo } = await handOver(['现场.jpg']);
    await expect.poll(() => police.taken.get(transferNo), { timeout: 20_000 }).toBeDefined();
    const [told] = police.taken.get(transferNo)!.attachments;
    expect(told).toMatchObject({ name: '现场.jpg', type: 'image/jpeg' });
    const list = `/api/police/transfers/${transferNo}/attachments`;
    const fetched = await police.fetches(hotline.url, told!.path);
    const bytes = Buffer.from(await fetched.arrayBuffer());
    expect([fetched.status, hash('sha256', bytes), bytes.length]).toEqual([200, told!.sha256, told!.bytes]);
    await attach(ticketNo, '补充.jpg');
    const names = async () =>
      ((await (await police.fetches(hotline.url, list)).json()) as { name: string }[]).map(
        ({ name }) => name,
      );
    expect(await names()).toEqual(['现场.jpg', '补充.jpg']);
    const { audit } = hotline.server.context.store;
    expect(await audit.countDocuments({ ticketNo, personId: 'platform-110', act: 'open-attachment' })).toBe(
      1,
    );

    expect((await fetch(hotline.url + told!.path)).status).toBe(401);
    expect((await police.fetches(hotline.url, told!.path, OTHER)).status).toBe(401);
    expect((await police.fetches(hotline.url, `${list}/another`)).status).toBe(404);
    await hotline.server.context.testClock!.advance(31 * 86_400_000);
    expect((await police.fetches(hotline.url, told!.path)).status).toBe(410);
  });
});
