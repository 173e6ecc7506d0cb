import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepOrphans } from '@hotline/server/attachments/sweep-orphans';
import { folderOf } from '@hotline/server/attachments/files';
import { keepTaken, takeFile } from '@hotline/server/attachments/take-file';
import { capturedIo } from '@hotline/server/cli/captured-io.testing';
import { registry } from '@hotline/server/cli/registry';
import { runCli } from '@hotline/server/cli/run-cli';
import { rawTickets } from '@hotline/server/store/ticket-repository';
import type { Notice } from '@hotline/shared/contracts/socket';
import type { CitizensAttachment } from '@hotline/shared/contracts/rest/attachments';
import {
  addAttachment,
  addCitizensAttachment,
  type mainReport,
} from '@hotline/shared/contracts/rest/attachments';
import { trackMatter } from '@hotline/shared/contracts/rest/public';
import type { CheckView } from '@hotline/shared/contracts/rest/rectifications';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { aCitizen, aMatter } from '@hotline/shared/domain/ticket/testing/content';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { aDocument, aFlood, aPhoto } from '../builders/photo.ts';
import { stages } from '../builders/stages.ts';

// Each photo is a process of its own.
describe('附件', { timeout: 240_000 }, () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
    for (const [name, value] of Object.entries(hotline.env)) vi.stubEnv(name, value);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await hotline.stop();
  });

  const at = (ticketNo: string) => `/tickets/${ticketNo}/attachments`;
  const send = async (who: string, ticketNo: string, name: string, bytes: Uint8Array) =>
    (await hotline.as(who)).upload<TicketView>(at(ticketNo), name, bytes);
  const idOf = async (ticketNo: string) =>
    (await rawTickets(hotline.server.context.store).findOne({ 'state.ticketNo': ticketNo }))!._id;
  const folder = async (ticketNo: string) =>
    folderOf(hotline.server.context.config.attachmentsDir!, await idOf(ticketNo));
  const open = async (who: string, ticketNo: string, id: string, size = 'full') =>
    (await hotline.as(who)).fetch(`${at(ticketNo)}/${id}?size=${size}`);

  it('is added to the report by the hotline and to the answer by the body, and seen by who works on it', async () => {
    const ticketNo = await stages(hotline).handling();
    const photo = await aPhoto(1, { located: true });
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    expect((await send('agent1', ticketNo, '停水 现场.png', photo)).status).toBe(201);
    const { body } = await send('water-liaison', ticketNo, '维修单.pdf', aDocument());
    expect(body.attachments).toMatchObject([
      { purpose: 'report', name: '停水 现场.png', type: 'image/jpeg', by: '林话务' },
      { purpose: 'reply', name: '维修单.pdf', type: 'application/pdf', round: 1 },
    ]);
    expect(addAttachment.response.safeParse(body).error?.issues ?? []).toEqual([]);
    const [picture, document] = body.attachments;
    const seen = await open('reviewer', ticketNo, picture!.id);
    expect(seen.status).toBe(200);
    expect((await sharp(seen.body).metadata()).exif).toBeUndefined();
    expect(Object.fromEntries(seen.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    const small = await open('supervisor', ticketNo, picture!.id, 'thumbnail');
    expect((await sharp(small.body).metadata()).width).toBe(360);
    const saved = await open('callback', ticketNo, document!.id);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /u);
    expect(saved.body.toString()).toBe(Buffer.from(aDocument()).toString());
    expect((await open('market-liaison', ticketNo, picture!.id)).status).toBe(404);
    expect((await hotline.nobody().fetch(`${at(ticketNo)}/${picture!.id}`)).status).toBe(401);
    expect((await send('reviewer', ticketNo, 'x.jpg', photo)).body.code).toBe('attach-not-now');
    const liaison = await hotline.as('water-liaison');
    expect((await liaison.send('DELETE', `${at(ticketNo)}/${picture!.id}`)).body.code).toBe(
      'attachment-unknown',
    );
    const less = await liaison.send<TicketView>('DELETE', `${at(ticketNo)}/${document!.id}`);
    expect(less.body.attachments.map(({ id }) => id)).toEqual([picture!.id]);
    const audit = await hotline.server.context.store.audit.find({ act: 'open-attachment', ticketNo }).lean();
    expect(audit).toMatchObject([{ reason: `附件 ${picture!.id}` }]);
  });

  it('is taken once however often it is sent, and refused with a reason and no trace', async () => {
    const ticketNo = await stages(hotline).handling();
    await send('agent1', ticketNo, 'a.pdf', aDocument());
    const again = await send('agent1', ticketNo, 'b.pdf', aDocument());
    expect([again.status, again.body.attachments.length]).toEqual([201, 1]);
    const refused: [string, number, Uint8Array][] = [
      ['attachment-type', 415, Buffer.from('<script>alert(1)</script>')],
      ['attachment-type', 415, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['attachment-unreadable', 422, aFlood()],
      ['attachment-empty', 422, new Uint8Array()],
      ['attachment-too-large', 413, Buffer.alloc(10 * 1024 * 1024 + 1)],
    ];
    for (const [code, status, bytes] of refused) {
      expect(await send('agent1', ticketNo, '照片.jpg', bytes)).toMatchObject({ status, body: { code } });
    }
    expect((await (await hotline.as('agent1')).ticket(ticketNo)).body.attachments).toHaveLength(1);
    expect(readdirSync(await folder(ticketNo))).toHaveLength(1);
  });

  it('of a shielded citizen stays with the hotline', async () => {
    const ticketNo = await stages(hotline).handling({ citizen: { isConfidential: true } });
    const { body } = await send('agent1', ticketNo, '房产证.pdf', aDocument());
    const [paper] = body.attachments;
    const ofBody = (await (await hotline.as('water-liaison')).ticket(ticketNo)).body;
    expect(ofBody).toMatchObject({ attachments: [], attachmentsHidden: 1 });
    expect((await open('water-liaison', ticketNo, paper!.id)).status).toBe(404);
    expect((await open('reviewer', ticketNo, paper!.id)).status).toBe(200);
  });

  it.each([
    ['is looked at', false],
    ['stays hidden where the citizen is shielded', true],
  ])('of a 主单, from its 分办单: %s', async (_, isConfidential) => {
    const { ticketNo } = await stages(hotline).accepted({ citizen: { isConfidential } });
    const [paper] = (await send('agent1', ticketNo, '合同.pdf', aDocument())).body.attachments;
    const head = await hotline.as('head');
    await head.act(ticketNo, {
      type: 'dispatch-jointly',
      leadBodyIds: ['water-supply', 'market'],
      basis: '供水与市场监管各有其责',
      townshipOverride: null,
    });
    await hotline.settle();
    const partNo = (await head.ticket(ticketNo)).body.parts[0]!.ticketNo!;
    const fromPart = `/tickets/${partNo}/main/attachments`;
    const market = await hotline.as('market-liaison');
    const { body } = await market.get<z.infer<typeof mainReport.response>>(fromPart);
    expect([body.attachments.map(({ name, own }) => ({ name, own })), body.attachmentsHidden]).toEqual(
      isConfidential ? [[], 1] : [[{ name: '合同.pdf', own: false }], 0],
    );
    const opened = await market.fetch(`${fromPart}/${paper!.id}`);
    expect(opened.status).toBe(isConfidential ? 404 : 200);
    const { audit } = hotline.server.context.store;
    const onRecord = { act: 'open-attachment', personId: 'market-liaison', ticketNo };
    expect(await audit.countDocuments(onRecord)).toBe(isConfidential ? 0 : 1);
    expect((await market.fetch(`${at(ticketNo)}/${paper!.id}`)).status).toBe(404);
    expect((await (await hotline.as('housing-liaison')).get(fromPart)).status).toBe(404);
    expect((await head.get(`/tickets/${ticketNo}/main/attachments`)).body).toMatchObject({ attachments: [] });
  });

  it('is sent by the citizen, who sees his own and what stands beside the accepted answer', async () => {
    const nobody = hotline.nobody();
    const written = { citizen: aCitizen(), matter: aMatter() };
    const { body } = await nobody.post<{ ticketNo: string; queryCode: string; grant: string }>(
      '/public/tickets',
      written,
    );
    const { ticketNo, queryCode, grant } = body;
    const sent = await nobody.upload<{ attachments: CitizensAttachment[] }>(
      `/public/attachments/${grant}`,
      '合同.pdf',
      aDocument(),
    );
    expect(sent).toMatchObject({
      status: 201,
      body: { attachments: [{ name: '合同.pdf', purpose: 'report' }] },
    });
    const dispatcher = await hotline.as('dispatcher1');
    await dispatcher.act(ticketNo, { type: 'accept', ticketNo: '', queryCode: '' });
    await dispatcher.act(ticketNo, { type: 'submit' });
    await stages(hotline).dispatch(ticketNo);
    await send('agent1', ticketNo, '内部.pdf', aDocument('内部'));
    await (await hotline.as('water-liaison')).act(ticketNo, { type: 'sign' });
    await send('water-liaison', ticketNo, '维修单.pdf', aDocument('已修好'));
    const look = async () => {
      const proof = { queryCode, phoneTail: '00001234' };
      return (await nobody.post<z.output<typeof trackMatter.response>>('/public/progress', proof)).body;
    };
    const before = await look();
    expect(before.attachments.map(({ name }) => name)).toEqual(['合同.pdf']);
    await stages(hotline).answer(ticketNo);
    await hotline.settle();
    const late = await nobody.upload(`/public/attachments/${grant}`, '误传.pdf', aDocument('误传'));
    expect(addCitizensAttachment.response.safeParse(late.body).error?.issues ?? []).toEqual([]);
    await hotline.settle();
    const { body: notices } = await (await hotline.as('water-liaison')).get<Notice[]>('/notices');
    expect(notices.filter((one) => one.ticketNo === ticketNo).map(({ kind }) => kind)).toContain(
      'supplement',
    );
    const wrong = (await look()).attachments.find(({ name }) => name === '误传.pdf')!;
    const takenBack = await nobody.send('DELETE', `/public/attachments/${grant}/${wrong.id}`);
    expect(takenBack.status).toBe(200);
    const after = await look();
    expect(after.attachments.map(({ name }) => name)).toEqual(['合同.pdf', '维修单.pdf']);
    const { attachments } = (await dispatcher.ticket(ticketNo)).body;
    const file = async (id: string, key = after.grant) =>
      (await nobody.fetch(`/public/attachments/${key}/${id}`)).status;
    expect(await Promise.all(attachments.map(({ id }) => file(id)))).toEqual([200, 404, 200]);
    expect(await file(attachments[0]!.id, crypto.randomUUID())).toBe(403);
  });

  it('leaves nothing behind when its sender is cut off between file and command', async () => {
    const { ticketNo } = await stages(hotline).accepted();
    const { body } = await send('agent1', ticketNo, 'a.pdf', aDocument());
    const [kept] = body.attachments;
    await keepTaken(await folder(ticketNo), await takeFile('b.pdf', aDocument('b')));
    const path = await folder(ticketNo);
    writeFileSync(join(path, `${crypto.randomUUID()}.writing`), 'half');
    expect(readdirSync(path)).toHaveLength(3);
    expect(await sweepOrphans(hotline.server.context)).toBe(0);
    const yesterday = Date.now() / 1000 - 25 * 3600;
    for (const file of readdirSync(path)) utimesSync(join(path, file), yesterday, yesterday);
    expect(await sweepOrphans(hotline.server.context)).toBe(2);
    expect(readdirSync(path)).toEqual([kept!.id]);
    expect((await open('agent1', ticketNo, kept!.id)).status).toBe(200);
  });

  it('goes with its person, and the proof stays whole', async () => {
    const citizen = { callerNo: '13700008888', contactNo: '13700008888' };
    const { ticketNo } = await stages(hotline).accepted({ citizen, next: 'keep' });
    const { body } = await send('agent1', ticketNo, '孙先生的身份证.pdf', aDocument());
    const agent = await hotline.as('agent1');
    await agent.act(ticketNo, { type: 'refer-legal-route', route: '诉讼', reason: '已立案' });
    await hotline.settle();
    const cli = async (...args: string[]) => {
      const io = capturedIo();
      const code = await runCli(args, io, registry);
      return { code, rows: io.rows() };
    };
    const erase = ['citizen', 'erase', '--number', citizen.callerNo, '--reason', '本人申请删除'];
    expect(await cli(...erase)).toEqual({ code: 0, rows: [{ ticketNo, outcome: 'erased' }] });
    expect(existsSync(await folder(ticketNo))).toBe(false);
    expect((await open('agent1', ticketNo, body.attachments[0]!.id)).status).toBe(404);
    expect((await agent.ticket(ticketNo)).body.attachments).toEqual([]);
    const { store } = hotline.server.context;
    const id = await idOf(ticketNo);
    const events = store.connection.collection('ticket_events');
    const left = [
      await rawTickets(store).findOne({ _id: id }),
      await events.find({ ticketId: id }).toArray(),
    ];
    expect(JSON.stringify(left)).not.toMatch(/身份证/u);
    expect((await cli('events', 'verify')).code).toBe(0);
  });

  it('shown for two works of a body has the second one checked for 虚假办结', async () => {
    const closed = async (photo: Uint8Array) => {
      const ticketNo = await stages(hotline).handling();
      await send('water-liaison', ticketNo, '现场.jpg', photo);
      await stages(hotline).answer(ticketNo, { reply: `答复 ${ticketNo}：已恢复供水，已告知诉求人。` });
      const callback = await hotline.as('callback');
      await callback.act(ticketNo, {
        type: 'rate',
        level: 'satisfied',
        solved: true,
        by: 'callback',
        reason: '电话回访',
      });
      await hotline.settle();
      return ticketNo;
    };
    const first = await closed(await aPhoto(3));
    const second = await closed(await aPhoto(3, { quality: 45, width: 600 }));
    const third = await closed(await aPhoto(4));
    const { body } = await (
      await hotline.as('qa')
    ).get<{ rows: CheckView[] }>('/supervision/checks?view=all');
    const signs = (ticketNo: string) => {
      const check = body.rows.find((one) => one.ticketNo === ticketNo);
      return [check?.reasons.includes('same-photo') ?? false, check?.signs?.samePhotos ?? []];
    };
    expect(signs(first)).toEqual([false, []]);
    expect(signs(second)).toEqual([true, [first]]);
    expect(signs(third)).toEqual([false, []]);
  });
});
