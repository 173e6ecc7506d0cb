import { Long } from 'bson';
import { Schema, type Connection, type Model } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from './testing/refusal.ts';
import { startStore, type TestStore } from './testing/store.ts';

interface Matter {
  no: string;
  n?: number;
}

let store: TestStore;
let db: Connection;
let matters: Model<Matter>;

beforeAll(async () => {
  store = await startStore();
  db = await store.connect();
  matters = db.model<Matter>('Matter', new Schema<Matter>({ no: { type: String, unique: true }, n: Number }));
  await matters.init();
});

afterAll(() => store.stop());

describe('transactions', () => {
  it('show their writes to themselves alone until they commit', async () => {
    const session = await db.startSession();
    session.startTransaction();
    await matters.create([{ no: 'tx', n: 1 }], { session });
    await matters.updateOne({ no: 'tx' }, { n: 2 }, { session });
    expect((await matters.findOne({ no: 'tx' }).session(session))?.n).toBe(2);
    expect(await matters.findOne({ no: 'tx' })).toBeNull();
    await session.commitTransaction();
    expect((await matters.findOne({ no: 'tx' }))?.n).toBe(2);
    await session.endSession();
  });

  it('leave nothing when they are aborted or refused', async () => {
    const session = await db.startSession();
    session.startTransaction();
    await matters.create([{ no: 'aborted' }], { session });
    await session.abortTransaction();
    const twice = db.transaction(async (inside) => {
      await matters.create([{ no: 'half' }], { session: inside });
      await matters.create([{ no: 'half' }], { session: inside });
    });
    expect(await refusal(twice)).toMatchObject({ code: 11000 });
    expect(await matters.countDocuments({ no: { $in: ['aborted', 'half'] } })).toBe(0);
    await session.endSession();
  });

  it('that touch the same document end one after the other', async () => {
    await matters.create({ no: 'shared', n: 0 });
    const add = () =>
      db.transaction(async (session) => {
        const found = await matters.findOne({ no: 'shared' }).session(session);
        await matters.updateOne({ no: 'shared' }, { n: found!.n! + 1 }, { session });
      });
    await Promise.all(Array.from({ length: 6 }, add));
    expect((await matters.findOne({ no: 'shared' }))?.n).toBe(6);
  });
});

describe('a write that is sent again', () => {
  /** A client that numbers no writes itself. */
  let client: Connection;
  let number = 0;

  beforeAll(async () => {
    client = await store.connect({ retryWrites: false, dbName: db.name });
  });

  /** Sends a command under the same session and number each time, as a driver does that lost the answer. */
  const numbered = async (command: Record<string, unknown>) => {
    const session = await client.startSession();
    const txnNumber = Long.fromNumber((number += 10));
    const send = (txn = txnNumber) =>
      client.db!.command({ ...command, txnNumber: txn }, { session: session as never });
    return { send, sendOlder: () => send(txnNumber.subtract(1)), end: () => session.endSession() };
  };

  it.each([
    ['update', { update: 'again', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] }],
    ['findAndModify', { findAndModify: 'again', query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true }],
    ['insert', { insert: 'again', documents: [{ _id: 2, n: 1 }] }],
    ['delete', { delete: 'again', deletes: [{ q: { _id: 2 }, limit: 1 }] }],
  ])('is done once and answered the same: %s', async (_name, command) => {
    const again = db.collection<{ _id: number; n: number }>('again');
    await again.updateOne({ _id: 1 }, { $set: { n: 0 } }, { upsert: true });
    const { send, sendOlder, end } = await numbered(command);
    const first = await send();
    expect(await send()).toEqual(first);
    expect(await refusal(sendOlder())).toMatchObject({ code: 225, codeName: 'TransactionTooOld' });
    const n = (await again.findOne({ _id: 1 }))!.n;
    expect(n).toBe('insert' in command || 'delete' in command ? 0 : 1);
    await end();
  });

  it('may have failed the first time', async () => {
    const { send, end } = await numbered({ insert: 'later', documents: [{ _id: 1 }] });
    await db.collection<{ _id: number }>('later').insertOne({ _id: 1 });
    expect(await send()).toMatchObject({ n: 0, writeErrors: [expect.anything()] });
    await db.collection<{ _id: number }>('later').deleteOne({ _id: 1 });
    expect(await send()).toMatchObject({ n: 1 });
    await end();
  });
});

describe('when PostgreSQL goes away', () => {
  it('reads and writes go on as soon as it is back', async () => {
    await matters.create({ no: 'before' });
    await store.instance.kill('postgres');
    const waiting = [matters.create({ no: 'during' }), matters.findOne({ no: 'before' })];
    await store.instance.restart('postgres');
    expect((await Promise.all(waiting)).map((found) => found?.no)).toEqual(['during', 'before']);
  });

  it('a cursor is not found rather than wrong', async () => {
    await db.collection('rows').insertMany(Array.from({ length: 300 }, (_, i) => ({ i })));
    const cursor = db.collection('rows').find().sort({ i: 1 }).batchSize(50);
    for (let i = 0; i < 50; i += 1) expect((await cursor.next())!['i']).toBe(i);
    await store.instance.restart('postgres');
    const rest = await cursor.toArray().catch((error: unknown) => error);
    const outcome = Array.isArray(rest) ? rest.map((row) => row['i']) : (rest as { code: number }).code;
    expect([43, Array.from({ length: 250 }, (_, i) => i + 50)]).toContainEqual(outcome);
  });

  it('a transaction fails as one that may be tried again', async () => {
    const session = await db.startSession();
    session.startTransaction();
    await matters.create([{ no: 'open' }], { session });
    await store.instance.restart('postgres');
    const error = (await refusal(matters.create([{ no: 'more' }], { session }))) as {
      hasErrorLabel(label: string): boolean;
    };
    expect(error.hasErrorLabel('TransientTransactionError')).toBe(true);
    await session.endSession();
    expect(await matters.countDocuments({ no: { $in: ['open', 'more'] } })).toBe(0);
  });
});

describe('SIGKILL under load', () => {
  it.each([1, 2, 3])('loses no acknowledged write and doubles none (round %i)', async (round) => {
    const counters = db.collection<{ _id: string; n: number }>('counters');
    const entries = db.collection<{ _id: string }>('entries');
    const load = { on: true };
    const writer = async (name: string) => {
      const done = { steps: 0, unknown: 0 };
      await counters.insertOne({ _id: name, n: 0 });
      while (load.on) {
        try {
          await counters.updateOne({ _id: name }, { $inc: { n: 1 } });
          done.steps += 1;
          await entries.insertOne({ _id: `${name} ${done.steps}` });
        } catch {
          done.unknown += 1;
        }
      }
      return { name, ...done };
    };
    const written = () => entries.countDocuments({ _id: new RegExp(`^${round} `) });
    const writers = Array.from({ length: 8 }, (_, i) => writer(`${round} ${i}`));
    try {
      await expect.poll(written, { timeout: 60_000 }).toBeGreaterThan(100);
      await store.instance.restart('postgres', 'SIGKILL');
      await expect.poll(written, { timeout: 60_000 }).toBeGreaterThan((await written()) + 50);
    } finally {
      load.on = false;
    }
    const results = await Promise.all(writers);
    for (const { name, steps, unknown } of results) {
      const counter = await counters.findOne({ _id: name });
      expect([name, unknown, counter!.n]).toEqual([name, 0, steps]);
      expect([name, await entries.countDocuments({ _id: new RegExp(`^${name} `) })]).toEqual([name, steps]);
    }
  });
});
