import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '@hotline/server/attachments/files';
import { sweepOrphans } from '@hotline/server/attachments/sweep-orphans';
import { addDraftFile } from '@hotline/shared/contracts/rest/draft-files';
import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import type { TimelineEntry } from '@hotline/shared/contracts/rest/ticket-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { anIntake, aResult } from '../builders/matter.ts';
import { aDocument, aPhoto } from '../builders/photo.ts';

// A photo is a process of its own.
describe('the main line', { timeout: 240_000 }, () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  it('begins with a sheet, whose files go into the ticket with it', async () => {
    const agent = await hotline.as('agent1');
    const { callId, source, citizen, matter } = anIntake();
    const written = { callId, source, citizen, matter };
    const { draftId, version } = (await agent.post<Draft>('/drafts', written)).body;
    const files = `/drafts/${draftId}/files`;
    const stage = (name: string, bytes: Uint8Array) => agent.upload<Draft>(files, name, bytes);
    await stage('合同.pdf', aDocument());
    const mistaken = (await stage('误传.pdf', aDocument('误传'))).body.files[1]!;
    expect((await agent.send('DELETE', `${files}/${mistaken.id}`)).status).toBe(200);
    await stage('现场.png', await aPhoto(5));
    const { status, body } = await stage('又一次.pdf', aDocument());
    expect(addDraftFile.response.safeParse(body).error?.issues ?? []).toEqual([]);
    expect([status, body.version, body.files.map(({ name }) => name)]).toEqual([
      201,
      version,
      ['合同.pdf', '现场.png'],
    ]);
    const picture = `${files}/${body.files[1]!.id}`;
    expect((await agent.fetch(`${picture}?size=thumbnail`)).headers.get('content-type')).toBe('image/jpeg');
    expect((await (await hotline.as('agent2')).fetch(picture)).status).toBe(404);
    expect((await hotline.nobody().fetch(picture)).status).toBe(401);
    const saved = await agent.send<Draft>('PUT', `/drafts/${draftId}`, { ...written, version });
    expect(saved.body.files).toEqual(body.files);

    const { context } = hotline.server;
    const lain = folderOf(context.config.attachmentsDir!, draftId);
    const yesterday = Date.now() / 1000 - 25 * 3600;
    for (const file of readdirSync(lain)) utimesSync(join(lain, file), yesterday, yesterday);
    await sweepOrphans(context);
    const accepted = await agent.accept({ ...anIntake(), draftId });
    expect(accepted.body.attachments).toMatchObject([
      { purpose: 'report', name: '合同.pdf', by: '林话务', own: true },
      { purpose: 'report', name: '现场.png' },
    ]);
    const { ticketNo, attachments } = accepted.body;
    const open = async (id: string) => (await agent.fetch(`/tickets/${ticketNo}/attachments/${id}`)).status;
    expect(await Promise.all(attachments.map(({ id }) => open(id)))).toEqual([200, 200]);
    expect(await open(`${attachments[1]!.id}?size=thumbnail`)).toBe(200);
    expect(existsSync(lain)).toBe(false);
    expect((await stage('迟到.pdf', aDocument('迟到'))).body).toMatchObject({ code: 'draft-unknown' });
  });

  it('ends with a sheet that is given up, and its files with it; nine are taken at most', async () => {
    const agent = await hotline.as('agent1');
    const { draftId } = (await agent.post<Draft>('/drafts', { callId: null, citizen: {}, matter: {} })).body;
    const stage = (n: number) =>
      agent.upload<Draft>(`/drafts/${draftId}/files`, `${n}.pdf`, aDocument(`${n}`));
    for (let n = 0; n < 9; n += 1) expect((await stage(n)).status).toBe(201);
    expect(await stage(9)).toMatchObject({ status: 422, body: { code: 'attachments-full' } });
    await agent.send('DELETE', `/drafts/${draftId}`);
    expect(existsSync(folderOf(hotline.server.context.config.attachmentsDir!, draftId))).toBe(false);
  });

  it('leads from acceptance to the archive', async () => {
    const agent = await hotline.as('agent1');
    const dispatcher = await hotline.as('dispatcher1');
    const liaison = await hotline.as('water-liaison');
    const handler = await hotline.as('water-handler');
    const accepted = await agent.accept(anIntake());
    expect(accepted.status).toBe(201);
    const { ticketNo, queryCode } = accepted.body;
    expect(ticketNo).toMatch(/^410927202609171\d{5}$/u);
    expect(queryCode).toMatch(/^\d{6}$/u);
    expect(accepted.body.status).toBe('awaiting-dispatch');

    const suggested = await dispatcher.get<{ bodyId: string }[]>(`/tickets/${ticketNo}/suggestion`);
    expect(suggested.body[0]).toMatchObject({ bodyId: 'water-supply', by: 'catalogue' });
    await dispatcher.act(ticketNo, {
      type: 'dispatch',
      leadBodyId: 'water-supply',
      coBodyIds: [],
      basis: '《城市供水条例》',
      townshipOverride: null,
    });
    const toDo = async () => {
      const { body } = await liaison.get<{ rows: { ticketNo: string }[] }>('/tickets?view=body');
      return body.rows.map((row) => row.ticketNo);
    };
    expect(await toDo()).toContain(ticketNo);
    await liaison.act(ticketNo, { type: 'sign' });
    await liaison.act(ticketNo, { type: 'assign-handler', handlerId: 'water-handler', note: '' });
    await handler.act(ticketNo, { type: 'record-contact', result: 'reached', note: '已说明' });
    await handler.act(ticketNo, { type: 'draft-result', ...aResult() });
    const submitted = await liaison.act(ticketNo, { type: 'submit-result', ...aResult() });
    expect(submitted.status).toBe('awaiting-review');
    expect(await toDo()).not.toContain(ticketNo);

    const reviewer = await hotline.as('reviewer');
    const refused = {
      type: 'review',
      accepted: false,
      reason: '未写明恢复时间',
      factualFinding: null,
    } as const;
    expect((await reviewer.act(ticketNo, refused)).status).toBe('handling');
    expect(await toDo()).toContain(ticketNo);
    await liaison.act(ticketNo, { type: 'submit-result', ...aResult() });
    await reviewer.act(ticketNo, { type: 'review', accepted: true, reason: '属实', factualFinding: true });
    const callback = await hotline.as('callback');
    const closed = await callback.act(ticketNo, {
      type: 'rate',
      level: 'satisfied',
      solved: true,
      by: 'callback',
      reason: '',
    });
    expect(closed.status).toBe('closed');

    await hotline.clockTo('2026-10-18T10:00');
    expect((await callback.ticket(ticketNo)).body.status).toBe('archived');
    const timeline = await callback.get<TimelineEntry[]>(`/tickets/${ticketNo}/timeline`);
    expect(timeline.body.map(({ seq }) => seq)).toEqual(timeline.body.map((_, index) => index + 1));
    expect(timeline.body.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['open', 'accept', 'submit', 'dispatch', 'sign', 'review', 'rate', 'archive']),
    );
    expect(timeline.body.every(({ actor, at }) => actor.name !== '' && at > 0)).toBe(true);
  });
});
