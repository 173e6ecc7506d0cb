import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capturedIo } from '@hotline/server/cli/captured-io.testing';
import { registry } from '@hotline/server/cli/registry';
import { runCli } from '@hotline/server/cli/run-cli';
import { rawTickets } from '@hotline/server/store/ticket-repository';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

describe('hotline events verify', () => {
  let hotline: Hotline;
  let folder: string;
  let recordings: string;
  let victim: string;
  let other: string;
  beforeAll(async () => {
    recordings = mkdtempSync(join(tmpdir(), 'recordings-'));
    hotline = await startHotline('2026-09-17T10:00', { RECORDINGS_DIR: recordings });
    folder = hotline.server.context.config.proofDir!;
    for (const [name, value] of Object.entries(hotline.env)) vi.stubEnv(name, value);
    const first = await stages(hotline).dispatched();
    // What comes later is hashed by SM3, beside what stands.
    hotline.env['PROOF_HASH'] = 'sm3';
    await hotline.restart();
    const second = await stages(hotline).dispatched();
    await (await hotline.as('water-liaison')).act(first, { type: 'sign' });
    // A restart writes what was noted so far.
    await hotline.restart();
    [victim, other] = (await Promise.all([idOf(first), idOf(second)])) as [string, string];
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await hotline.stop();
    rmSync(recordings, { recursive: true });
  });

  const tickets = () => rawTickets(hotline.server.context.store);
  const events = () => hotline.server.context.store.connection.collection<{ _id: string }>('ticket_events');
  const idOf = async (ticketNo: string) => (await tickets().findOne({ 'state.ticketNo': ticketNo }))!._id;
  const files = () => readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const verify = async () => {
    const io = capturedIo();
    const code = await runCli(['events', 'verify'], io, registry);
    return { code, rows: io.rows() };
  };
  /** What verify finds while the tampering lasts. */
  const foundAfter = async (tamper: () => Promise<unknown>, restore: () => Promise<unknown>) => {
    expect((await verify()).code).toBe(0);
    await tamper();
    const { code, rows } = await verify();
    await restore();
    expect(code).toBe(1);
    return rows.slice(0, -1);
  };

  it('finds nothing in what is whole', async () => {
    expect(await verify()).toMatchObject({ code: 0, rows: [{ tickets: 2, anchored: 2, findings: 0 }] });
  });

  it('reads by which hash a chain and a line were made', async () => {
    expect((await tickets().findOne({ _id: victim }))!.salt).toMatch(/^[0-9a-f]{32}$/u);
    expect((await tickets().findOne({ _id: other }))!.salt).toMatch(/^sm3:/u);
    const lines = files().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8').split('\n')[0]!));
    expect(lines.map(({ algorithm }) => algorithm).toSorted()).toEqual(['sha256', 'sm3']);
  });

  it('names a changed event of a chain by SM3', async () => {
    const { event } = (await events().findOne({ _id: `${other}/2` })) as unknown as { event: { at: number } };
    const set = (at: number) => events().updateOne({ _id: `${other}/2` }, { $set: { 'event.at': at } });
    const found = await foundAfter(
      () => set(event.at - 1),
      () => set(event.at),
    );
    expect(found).toEqual([expect.objectContaining({ what: 'event-changed', ticketId: other, seq: 2 })]);
  });

  it('keeps its key from others', () => {
    expect(statSync(join(folder, 'anchor-key.pem')).mode & 0o777).toBe(0o600);
  });

  it('names a changed event', async () => {
    const set = (at: number) => events().updateOne({ _id: `${victim}/2` }, { $set: { 'event.at': at } });
    const { at } = ((await events().findOne({ _id: `${victim}/2` })) as unknown as { event: { at: number } })
      .event;
    const found = await foundAfter(
      () => set(at - 1),
      () => set(at),
    );
    expect(found).toEqual([expect.objectContaining({ what: 'event-changed', ticketId: victim, seq: 2 })]);
  });

  it('names a removed event', async () => {
    const row = (await events().findOne({ _id: `${victim}/3` }))!;
    const found = await foundAfter(
      () => events().deleteOne({ _id: row._id }),
      () => events().insertOne(row),
    );
    expect(found).toEqual([expect.objectContaining({ what: 'event-missing', ticketId: victim, seq: 3 })]);
  });

  it('names a changed document', async () => {
    const set = (level: number) =>
      tickets().updateOne({ _id: victim }, { $set: { 'state.supervisionLevel': level as 0 } });
    const found = await foundAfter(
      () => set(3),
      () => set(0),
    );
    expect(found).toEqual([expect.objectContaining({ what: 'document-differs', ticketId: victim })]);
  });

  it('names a changed personal value, though the document was changed with it', async () => {
    const set = async (title: string) => {
      const row = (await hotline.server.context.store.events.findById(`${victim}/1`).lean())!;
      const personal = { ...row.personal, 'matter.title': title };
      await events().updateOne({ _id: row._id }, { $set: { personal } });
      await tickets().updateOne({ _id: victim }, { $set: { 'state.matter.title': title } });
    };
    const { title } = (await tickets().findOne({ _id: victim }))!.state.matter;
    const found = await foundAfter(
      () => set('与事实不符的标题'),
      () => set(title),
    );
    expect(found).toEqual([expect.objectContaining({ what: 'personal-changed', ticketId: victim, seq: 1 })]);
  });

  it('names a removed document', async () => {
    const document = (await tickets().findOne({ _id: victim }))!;
    const found = await foundAfter(
      () => tickets().deleteOne({ _id: victim }),
      () => tickets().insertOne(document),
    );
    expect(found).toEqual([{ what: 'document-missing', ticketId: victim }]);
  });

  it('names two tickets whose heads were swapped', async () => {
    const swap = async () => {
      const [a, b] = await Promise.all([
        tickets().findOne({ _id: victim }),
        tickets().findOne({ _id: other }),
      ]);
      await tickets().updateOne({ _id: victim }, { $set: { head: b!.head } });
      await tickets().updateOne({ _id: other }, { $set: { head: a!.head } });
    };
    const found = await foundAfter(swap, swap);
    expect(found.map((row) => (row as { what: string }).what)).toEqual(['head-differs', 'head-differs']);
  });

  it('names a line that was cut off, one that was changed, and a file that is gone', async () => {
    const [name] = files();
    const file = join(folder, name!);
    const text = readFileSync(file, 'utf8');
    const restore = async () => writeFileSync(file, text);
    const missing = [{ what: 'anchor-missing', file: name, anchor: 1 }];
    expect(await foundAfter(async () => writeFileSync(file, ''), restore)).toEqual(missing);
    expect(await foundAfter(async () => rmSync(file), restore)).toEqual(missing);
    const forged = text.replace(/"at":\d+/u, '"at":1');
    expect(await foundAfter(async () => writeFileSync(file, forged), restore)).toEqual([
      { what: 'anchor-signature-wrong', file: name, anchor: 1 },
      ...missing,
    ]);
  });

  it('names a chain that was written anew from the beginning', async () => {
    const { resealed, kept } = await rewritten(victim);
    const write = async ({ rows, head }: typeof kept) => {
      for (const row of rows) await events().replaceOne({ _id: row._id }, row);
      await tickets().updateOne({ _id: victim }, { $set: { head } });
    };
    const found = await foundAfter(
      () => write(resealed),
      () => write(kept),
    );
    expect(found).toEqual([expect.objectContaining({ what: 'anchored-head-differs', ticketId: victim })]);
  });

  it('is what a ticket is shown from as it was known then', async () => {
    const { ticketNo } = (await tickets().findOne({ _id: victim }))!.state;
    const dispatcher = await hotline.as('dispatcher1');
    const then = (who: typeof dispatcher, seq: number) => who.get(`/tickets/${ticketNo}/as-of/${seq}`);
    expect((await then(dispatcher, 3)).body).toMatchObject({
      status: 'awaiting-dispatch',
      lead: null,
      offered: [],
    });
    expect((await then(dispatcher, 4)).body).toMatchObject({
      status: 'awaiting-sign',
      lead: { signedAt: null },
    });
    const liaison = await hotline.as('water-liaison');
    expect((await then(liaison, 4)).status).toBe(200);
    expect((await then(liaison, 3)).body.code).toBe('not-known-then');
    expect((await then(dispatcher, 99)).body.code).toBe('not-known-then');
  });

  it('stays whole when a person is erased', async () => {
    const citizen = { callerNo: '13700007777', contactNo: '13700007777', name: '钱某某' };
    const { accepted } = stages(hotline);
    const matter = { location: { lat: 35.9961, lng: 115.8734 } };
    const open = await accepted({ citizen, callId: 'c-1' });
    const { ticketNo } = await accepted({ citizen, matter, callId: 'c-2', next: 'keep' });
    for (const callId of ['c-1', 'c-2', 'c-3']) await recorded(callId, citizen.callerNo);
    const callBack = { lostCallId: 'c-3', number: citizen.callerNo, state: 'unreached' };
    await callBacks().insertOne({ _id: 'back-c-3' as never, ...callBack });
    const agent = await hotline.as('agent1');
    await agent.act(ticketNo, { type: 'supplement', text: '我住三单元五楼，电话 13700007777' });
    await agent.act(ticketNo, { type: 'refer-legal-route', route: '诉讼', reason: '已立案' });
    await hotline.settle();
    const erase = async () => {
      const io = capturedIo();
      const code = await runCli(
        ['citizen', 'erase', '--number', '13700007777', '--reason', '本人申请删除'],
        io,
        registry,
      );
      return { code, rows: io.rows() };
    };
    const erased = await erase();
    expect(erased.code).toBe(1);
    expect(erased.rows).toHaveLength(2);
    expect(erased.rows).toEqual(
      expect.arrayContaining([
        { ticketNo: open.ticketNo, outcome: 'open' },
        { ticketNo, outcome: 'erased' },
      ]),
    );
    const id = await idOf(ticketNo);
    const kept = JSON.stringify([
      await tickets().findOne({ _id: id }),
      await events().find({ ticketId: id }).toArray(),
    ]);
    expect(kept).not.toMatch(/13700007777|钱某某|三单元|幸福小区|35\.9961|115\.8734/u);
    expect(readdirSync(recordings)).toEqual(['c-1.citizen.1.wav']);
    expect(await calls().distinct('callId', { callerNo: citizen.callerNo })).toEqual(['c-1']);
    expect(await callBacks().distinct('number')).toEqual(['（已删除）']);
    const lines = await hotline.server.context.store.audit.find({ act: 'erase-citizen' }).lean();
    expect(lines.map((line) => line.ticketNo).sort()).toEqual([ticketNo, null, null]);
    expect((await agent.ticket(ticketNo)).body.title).toBe('（已删除）');
    expect(await verify()).toMatchObject({ code: 0, rows: [{ findings: 0 }] });
    expect((await erase()).rows).toEqual([{ ticketNo: open.ticketNo, outcome: 'open' }]);
  });

  const callBacks = () => hotline.server.context.store.connection.collection('call_backs');
  const calls = () =>
    hotline.server.context.store.connection.collection<{ _id: string; callerNo: string }>('calls');

  /** A call that is over, with the recording of its citizen. */
  async function recorded(callId: string, callerNo: string) {
    const file = `${callId}.citizen.1.wav`;
    writeFileSync(join(recordings, file), 'speech');
    const kept = [{ direction: 'citizen', file, durationMs: 1000 }];
    const over = { phase: 'ended', arrivedAt: 1_000, endedAt: 9_000, nodeId: 'ivr-1' };
    const call = { _id: callId, callId, callerNo, ...over, recordings: kept };
    await calls().insertOne(call);
  }

  /** What somebody with full access to the store would write to hide who acted. */
  async function rewritten(ticketId: string) {
    const { chainStart, hashEvent } = await import('@hotline/server/store/sealed-event');
    const rows = await hotline.server.context.store.events.find({ ticketId }).sort({ seq: 1 }).lean();
    const { head } = (await tickets().findOne({ _id: ticketId }))!;
    let prevHash = chainStart;
    const forged = rows.map((row) => {
      const event = { ...row.event, actor: { ...row.event.actor, name: '他人' } };
      const hash = hashEvent(event, prevHash);
      const sealed = { ...row, event, prevHash, hash };
      prevHash = hash;
      return sealed;
    });
    return { kept: { rows, head }, resealed: { rows: forged, head: prevHash } };
  }
});
