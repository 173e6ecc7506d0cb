import { randomUUID } from 'node:crypto';
import type { Context } from '@hotline/server/context';
import { ticketSchema } from '@hotline/server/store/models/ticket';
import type { TicketDocument } from '@hotline/server/store/models/ticket';
import { measure } from './measure.ts';
import type { Figures } from './measure.ts';

/** Creates copies of a ticket that the server wrote, by mongoose alone, under the same indexes. */
export async function rawInserts(
  { store }: Context,
  job: { count: number; inFlight: number },
): Promise<Figures> {
  const sample = await store.tickets.findOne({ 'intake.key': { $exists: true } }).lean<TicketDocument>();
  if (!sample) throw new Error('no ticket was taken in yet');
  const name = `raw-${randomUUID().slice(0, 8)}`;
  const model = store.connection.model<TicketDocument>(name, ticketSchema, name);
  await model.createCollection();
  await model.createIndexes();
  const insert = async () => {
    const _id = randomUUID();
    const state = { ...sample.state, id: _id, ticketNo: _id };
    await model.create({ ...sample, _id, state, intake: { ...sample.intake!, key: _id } });
  };
  await measure({ ...job, count: Math.ceil(job.count / 10) }, insert);
  const figures = await measure(job, insert);
  await model.collection.drop();
  store.connection.deleteModel(name);
  return figures;
}
