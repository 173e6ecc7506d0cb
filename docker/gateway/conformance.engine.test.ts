import { Binary, Long } from 'bson';
import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from './gateway.ts';
import { refusal } from './testing/refusal.ts';
import { startStore, type TestStore } from './testing/store.ts';

interface Matter {
  no: string;
  n?: number;
  tags?: string[];
  at?: Date;
}

let store: TestStore;
let db: Connection;
let matters: Model<Matter>;

beforeAll(async () => {
  store = await startStore();
  db = await store.connect();
  matters = db.model<Matter>(
    'Matter',
    new Schema<Matter>({ no: { type: String, unique: true }, n: Number, tags: [String], at: Date }),
  );
  await matters.init();
});

afterAll(() => store.stop());

describe('documents', () => {
  it('are created, read, changed and deleted', async () => {
    await matters.create({ no: 'crud', n: 1, tags: ['水'] });
    await matters.updateOne({ no: 'crud' }, { $inc: { n: 4 }, $push: { tags: '电' } });
    expect(await matters.findOne({ no: 'crud' }, { _id: 0, __v: 0 }).lean()).toEqual({
      no: 'crud',
      n: 5,
      tags: ['水', '电'],
    });
    expect(await matters.deleteOne({ no: 'crud' })).toMatchObject({ deletedCount: 1 });
    expect(await matters.findOne({ no: 'crud' })).toBeNull();
  });

  it('are found and changed in one step, before and after, with upsert', async () => {
    await matters.create({ no: 'step', n: 1 });
    const before = await matters.findOneAndUpdate(
      { no: 'step', n: 1 },
      { $inc: { n: 1 } },
      { returnDocument: 'before' },
    );
    const after = await matters.findOneAndUpdate(
      { no: 'step', n: 2 },
      { $inc: { n: 1 } },
      { returnDocument: 'after' },
    );
    const stale = await matters.findOneAndUpdate({ no: 'step', n: 2 }, { $inc: { n: 1 } });
    const made = await matters.findOneAndUpdate(
      { no: 'made' },
      { n: 7 },
      { upsert: true, returnDocument: 'after' },
    );
    expect([before?.n, after?.n, stale, made?.n]).toEqual([1, 3, null, 7]);
    expect((await matters.findOneAndDelete({ no: 'made' }))?.n).toBe(7);
  });

  it('are written in bulk, the good ones beside the bad ones', async () => {
    await matters.create({ no: 'bulk0' });
    const docs = [{ no: 'bulk1' }, { no: 'bulk0' }, { no: 'bulk2' }];
    const error = await refusal(matters.collection.insertMany(docs as never, { ordered: false }));
    expect(error).toMatchObject({
      code: 11000,
      insertedCount: 2,
      writeErrors: [expect.objectContaining({ index: 1 })],
    });
    const result = await matters.bulkWrite([
      { insertOne: { document: { no: 'bulk3' } } },
      { updateMany: { filter: { no: /^bulk/ }, update: { $set: { n: 9 } } } },
      { deleteOne: { filter: { no: 'bulk3' } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 4, deletedCount: 1 });
  });

  it('keep their types', async () => {
    const value = {
      long: Long.fromString('9007199254740993'),
      date: new Date(0),
      bytes: new Binary(Buffer.from([0, 255])),
      none: null,
      nested: [{ a: 1.5 }],
    };
    await db.collection('types').insertOne({ _id: 1 as never, ...value });
    const found = await db.collection('types').findOne({ _id: 1 as never }, { promoteValues: false });
    expect(String(found!['long'])).toBe('9007199254740993');
    const plain = await db.collection('types').findOne({ _id: 1 as never });
    expect(plain).toMatchObject({ date: value.date, none: null, nested: [{ a: 1.5 }] });
  });

  it('may have 12 MB, and more than 16 MB are refused', async () => {
    const files = db.collection('files');
    await files.insertOne({ bytes: Buffer.alloc(12_000_000, 7) });
    expect((await files.findOne())!['bytes'].length()).toBe(12_000_000);
    expect(await refusal(files.insertOne({ bytes: Buffer.alloc(17_000_000) }))).toMatchObject({
      code: 10334,
      codeName: 'BSONObjectTooLarge',
    });
    expect(await refusal(files.updateOne({}, { $set: { more: Buffer.alloc(6_000_000) } }))).toMatchObject({
      code: 17419,
    });
    expect(await files.countDocuments()).toBe(1);
  });
});

describe('duplicate keys', () => {
  it.each([
    ['insert', () => matters.create({ no: 'taken' })],
    ['update', () => matters.updateOne({ no: 'free' }, { $set: { no: 'taken' } })],
    ['replace', () => matters.replaceOne({ no: 'free' }, { no: 'taken' })],
    ['findAndModify', () => matters.findOneAndUpdate({ no: 'free' }, { no: 'taken' })],
  ])('of an %s name the index and the values', async (_name, write) => {
    await matters.bulkWrite(
      ['taken', 'free'].map((no) => ({ updateOne: { filter: { no }, update: { n: 0 }, upsert: true } })),
    );
    expect(await refusal(write())).toMatchObject({
      code: 11000,
      message: expect.stringContaining(
        'E11000 duplicate key error collection: test0.matters index: no_1 dup key: { no: "taken" }',
      ),
      keyPattern: { no: 1 },
      keyValue: { no: 'taken' },
    });
  });

  it('of a compound index are told for the part that the update did not name, too', async () => {
    const pairs = db.collection('pairs');
    await pairs.createIndex({ 'a.x': 1, b: -1 }, { unique: true, name: 'pair' });
    await pairs.insertMany([
      { a: { x: 1 }, b: 1 },
      { a: { x: 1 }, b: 2 },
    ]);
    const error = await refusal(pairs.updateOne({ b: 2 }, { $set: { b: 1 } }));
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { 'a.x': 1, b: -1 },
      keyValue: { 'a.x': 1, b: 1 },
    });
  });

  it('leave one winner when many insert at once', async () => {
    const tries = Array.from({ length: 24 }, (_, i) => matters.create({ no: 'race', n: i }));
    const results = await Promise.allSettled(tries);
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(codes).toEqual(Array(23).fill(11000));
  });

  it('do not disturb upserts that race', async () => {
    const counters = db.collection('counters');
    await counters.createIndex({ key: 1 }, { unique: true });
    const ways = [
      (key: number) => counters.updateOne({ key }, { $inc: { n: 1 } }, { upsert: true }),
      (key: number) => counters.findOneAndUpdate({ key }, { $inc: { n: 1 } }, { upsert: true }),
    ];
    await Promise.all(Array.from({ length: 48 }, (_, i) => ways[i % 2]!(i % 4)));
    expect(await counters.distinct('n')).toEqual([12]);
  });
});

describe('queries', () => {
  it('go through 20 000 documents page by page, in order', async () => {
    const long = db.collection<{ i: number }>('long');
    await long.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ i, pad: 'x'.repeat(100) })));
    let next = 0;
    for await (const { i } of long.find().sort({ i: 1 }).batchSize(700)) expect(i).toBe(next++);
    expect(next).toBe(20_000);
    expect(await long.aggregate([{ $match: { i: { $gte: 100 } } }]).toArray()).toHaveLength(19_900);
  });

  it('refuse a page of a cursor that was closed', async () => {
    const session = db.collection('long').find().batchSize(10);
    await session.next();
    const id = session.id!;
    await session.close();
    const error = await refusal(db.db!.command({ getMore: id, collection: 'long' }));
    expect(error).toMatchObject({ code: 43, codeName: 'CursorNotFound' });
  });

  it('aggregate', async () => {
    const cities = db.collection('cities');
    await cities.insertMany(
      [1, 2, 3, 4, 5, 6].map((n) => ({
        n,
        body: n % 2 ? '住建' : '城管',
        at: new Date(Date.UTC(2026, n, 1)),
      })),
    );
    const rows = await cities
      .aggregate([
        { $match: { n: { $gt: 1 } } },
        { $group: { _id: '$body', sum: { $sum: '$n' }, last: { $max: '$at' } } },
        { $sort: { sum: -1 } },
      ])
      .toArray();
    expect(rows).toEqual([
      { _id: '城管', sum: 12, last: new Date(Date.UTC(2026, 6, 1)) },
      { _id: '住建', sum: 8, last: new Date(Date.UTC(2026, 5, 1)) },
    ]);
    expect(await cities.distinct('body')).toHaveLength(2);
    expect(await cities.countDocuments({ body: '城管' })).toBe(3);
  });

  it.each([
    ['an unknown operator', () => db.collection('c').find({ $nope: 1 }).toArray(), 2],
    [
      'a change of _id',
      () => matters.collection.updateOne({ no: 'taken' }, { $set: { _id: 1 as never } }),
      66,
    ],
    ['an unknown command', () => db.db!.command({ noSuch: 1 }), 59],
    ['an index that is not there', () => db.collection('long').dropIndex('nope'), 27],
  ])('are refused with the right code: %s', async (_name, ask, code) => {
    expect(await refusal(ask())).toMatchObject({ code });
  });
});

describe('indexes', () => {
  it('are listed as they were made, and dropped', async () => {
    const places = db.collection('places');
    await places.createIndex({ code: 1, at: -1 }, { name: 'byCode' });
    await places.createIndex(
      { open: 1 },
      { unique: true, partialFilterExpression: { open: { $exists: true } } },
    );
    expect(await places.indexes()).toMatchObject([
      { key: { _id: 1 }, name: '_id_' },
      { key: { code: 1, at: -1 }, name: 'byCode' },
      { key: { open: 1 }, unique: true, partialFilterExpression: { open: { $exists: true } } },
    ]);
    await places.insertMany([{ a: 1 }, { a: 2 }, { open: 1 }]);
    expect(await refusal(places.insertOne({ open: 1 }))).toMatchObject({ code: 11000 });
    expect(await refusal(places.createIndex({ code: 1, at: -1 }, { name: 'other' }))).toMatchObject({
      code: 85,
    });
    await places.dropIndex('byCode');
    expect(await places.indexes()).toHaveLength(2);
  });

  it('let documents expire', async () => {
    const codes = db.collection('codes');
    await codes.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await codes.insertMany([
      { k: 'old', at: new Date(Date.now() - 120_000) },
      { k: 'new', at: new Date() },
    ]);
    const sweeping = await startGateway({ postgres: store.socketDir, user: 'u', password: 'p', sweepMs: 50 });
    try {
      await expect.poll(() => codes.distinct('k'), { timeout: 20_000 }).toEqual(['new']);
    } finally {
      await sweeping.stop();
    }
  });
});

describe('the door', () => {
  it('lets nobody in without the password', async () => {
    const uri = new URL(store.instance.env['MONGODB_URI']!);
    uri.password = 'wrong';
    expect(await refusal(mongoose.createConnection(uri.href).asPromise())).toMatchObject({ code: 18 });
    const anonymous = mongoose.createConnection(`mongodb://${uri.host}/test`);
    await anonymous.asPromise();
    expect(await refusal(anonymous.collection('matters').findOne())).toMatchObject({ code: 13 });
    await anonymous.close();
  });
});
