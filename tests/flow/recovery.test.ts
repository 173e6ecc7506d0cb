import { replay } from '@hotline/shared/domain/ticket/evolve';
import { enqueue, openConsequences } from '@hotline/server/events/consequences';
import { relayAll } from '@hotline/server/events/relay';
import { readConfig } from '@hotline/server/config';
import { lowWaterMark } from '@hotline/server/store/low-water-mark';
import { chainStart, hashEvent } from '@hotline/server/store/sealed-event';
import { loadHistory, openEvents } from '@hotline/server/store/ticket-history';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

describe('after a crash', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline();
  });
  afterAll(() => hotline.stop());

  const stored = async (ticketNo: string) => {
    const { store } = hotline.server.context;
    const document = await store.tickets.findOne({ 'state.ticketNo': ticketNo }).lean();
    return { document: document!, history: await loadHistory(store, document!._id) };
  };

  it('the events give exactly the document, and the chain holds', async () => {
    const ticketNo = await stages(hotline).awaitingCallback();
    await hotline.settle();
    const { document, history } = await stored(ticketNo);
    expect(replay(openEvents(history))).toEqual(document.state);
    let previous = chainStart;
    for (const { event, prevHash, hash } of history) {
      expect(prevHash).toBe(previous);
      expect(hashEvent(event, prevHash)).toBe(hash);
      previous = hash;
    }
    expect(document.head).toBe(previous);
  });

  it('personal values lie apart: erased, the chain still holds', async () => {
    const { ticketNo } = await stages(hotline).accepted();
    const { history } = await stored(ticketNo);
    expect(history[0]?.personal['citizen.callerNo']).toBe('13800001234');
    const erased = history.map((sealed) => ({ ...sealed, personal: {} }));
    expect(JSON.stringify(erased)).not.toContain('13800001234');
    expect(hashEvent(erased[0]!.event, chainStart)).toBe(history[0]!.hash);
  });

  it('a relay stopped after its first or second step begins again and does nothing twice', async () => {
    const { context } = hotline.server;
    await hotline.settle();
    const { queue, close } = openConsequences(readConfig(hotline.env));
    const { ticketNo } = await stages(hotline).accepted();
    const { document, history } = await stored(ticketNo);
    const rows = history.map((sealed) => ({
      _id: `${document._id}/${sealed.seq}`,
      ticketId: document._id,
      ...sealed,
    }));
    await context.store.events.insertMany(rows, { ordered: false }).catch(() => undefined);
    const relayed = history.map(({ event }) => ({ ticketId: document._id, event }));
    await enqueue(queue, relayed);
    await relayAll(context, queue, lowWaterMark());
    await hotline.settle();
    expect(await context.store.events.countDocuments({ ticketId: document._id })).toBe(history.length);
    expect((await stored(ticketNo)).document).toMatchObject({ version: document.version, outbox: [] });
    await close();
  });

  it('a restart loses no ticket, event, deadline or sign-in', async () => {
    const ticketNo = await stages(hotline).dispatched();
    const before = await stored(ticketNo);
    const { cookie } = await hotline.as('water-liaison');
    await hotline.restart();
    await hotline.settle();
    const after = await stored(ticketNo);
    expect(after.document).toMatchObject({
      state: before.document.state,
      nextDueAt: before.document.nextDueAt,
    });
    expect(after.history).toEqual(before.history);
    expect((await hotline.nobody().send('GET', '/session', undefined, { cookie })).status).toBe(200);
  });
});
