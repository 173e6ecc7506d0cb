import { readConfig } from '@hotline/server/config';
import { startServer } from '@hotline/server/server';
import { describe, expect, it } from 'vitest';
import { labOfTests } from './lab/chaos-lab.ts';
import { expectEveryStageOnce } from './lab/expect-every-stage-once.ts';

const MANY = 600;
const DAYS = 24 * 60;

interface Recorded {
  at: number;
  data: { dueAt: number };
}
const byDueThenAt = (a: Recorded, b: Recorded) => a.data.dueAt - b.data.dueAt || a.at - b.at;

describe('after three days without a clock', () => {
  const labNow = labOfTests();

  it('every stage is recorded once, the earliest first, and only the highest of a ticket is told', async () => {
    const lab = labNow();
    const urgent = { urgency: 'urgent' as const };
    await lab.tickets(40, { leadBodyId: 'water-supply', matter: urgent });
    await lab.advance(1);
    await lab.tickets(MANY, { leadBodyId: 'water-supply' });
    await lab.advance(3 * DAYS);
    const clock = await startServer(readConfig({ ...lab.env, SERVICES: 'clock' }));
    await lab.quiet();
    await clock.stop();
    await lab.server.processAll();
    const fired = await expectEveryStageOnce(lab.server.context);
    expect(fired.length).toBe(MANY + 40);
    const inOrder = fired.map(([first]) => first!).toSorted(byDueThenAt);
    expect(inOrder.map(({ at }) => at)).toEqual(inOrder.map(({ at }) => at).toSorted((a, b) => a - b));
    const { notices } = lab.server.context.store;
    const told = await notices.find({ ticketNo: { $ne: null } }).lean();
    expect(told.map(({ kind }) => kind)).toEqual(Array(40).fill('red-card'));
    expect(new Set(told.map(({ ticketNo }) => ticketNo)).size).toBe(40);
  });

  it('one ticket that cannot be decided keeps no other waiting', async () => {
    const lab = labNow();
    const { store } = lab.server.context;
    await lab.tickets(3);
    const [bad] = await store.tickets.find().sort({ _id: -1 }).limit(1);
    await store.tickets.updateOne({ _id: bad!._id }, { 'state.profile': { id: 'lost', version: 9 } });
    await lab.advance(91);
    const clock = await startServer(readConfig({ ...lab.env, SERVICES: 'clock' }));
    await lab.quiet();
    await clock.stop();
    const waiting = await store.tickets.findById(bad!._id).lean();
    expect(waiting!.nextDueAt).toBeGreaterThan(lab.now());
    await store.tickets.deleteOne({ _id: bad!._id });
    await expectEveryStageOnce(lab.server.context);
  });
});
