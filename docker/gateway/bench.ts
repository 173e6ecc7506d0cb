import mongoose, { Schema } from 'mongoose';
import { startStore } from './testing/store.ts';

/**
 * Operations a second through mongoose and the gateway, on a store of its own that is thrown away. Run it by
 * `node --conditions=source --import tsx docker/gateway/bench.ts`; it prints one JSON object.
 */

interface Ticket {
  no: string;
  n: number;
  body: string;
  at: Date;
}

const OPERATIONS = 4_000;

/** Runs `operation` so many times with so many in flight; answers how many were done a second. */
async function rate(inFlight: number, operation: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const lane = async () => {
    while (next < OPERATIONS) await operation(next++);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  return Math.round(OPERATIONS / ((performance.now() - start) / 1000));
}

const store = await startStore();
const db = await store.connect({ maxPoolSize: 32 });
const tickets = db.model<Ticket>(
  'Ticket',
  new Schema<Ticket>({
    no: { type: String, unique: true },
    n: { type: Number, index: true },
    body: String,
    at: Date,
  }),
);
await tickets.init();

const make = (no: string, n: number) => ({ no, n, body: '反映内容'.repeat(100), at: new Date() });
const figures: Record<string, number> = {};
for (const inFlight of [1, 32]) {
  figures[`create_${inFlight}`] = await rate(inFlight, (i) => tickets.create(make(`${inFlight}-${i}`, i)));
  figures[`findOne_${inFlight}`] = await rate(inFlight, (i) =>
    tickets.findOne({ no: `${inFlight}-${i}` }).lean(),
  );
  figures[`findOneAndUpdate_${inFlight}`] = await rate(inFlight, (i) =>
    tickets.findOneAndUpdate({ no: `${inFlight}-${i}` }, { $inc: { n: 1 } }).lean(),
  );
}
const start = performance.now();
for (let k = 0; k < 20; k += 1)
  await tickets.insertMany(
    Array.from({ length: 1000 }, (_, i) => make(`many-${k}-${i}`, i)),
    { lean: true },
  );
figures['insertMany_docs'] = Math.round(20_000 / ((performance.now() - start) / 1000));
const reading = performance.now();
let read = 0;
for await (const _ of tickets.find().sort({ n: 1 }).lean().cursor({ batchSize: 1000 })) read += 1;
figures['sorted_cursor_docs'] = Math.round(read / ((performance.now() - reading) / 1000));

await store.stop();
await mongoose.disconnect();
process.stdout.write(`${JSON.stringify(figures)}\n`);
