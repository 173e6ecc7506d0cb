import type { QueryFilter } from 'mongoose';
import type { Context } from '../../context.ts';
import { concernsFile, kindsOf } from '../../policies/notice-concerns.ts';
import { readable } from '../../policies/ticket-list.ts';
import type { PersonRecord } from '../../store/directory.ts';
import type { NoticeDocument } from '../../store/models/notice.ts';

/** Read before those of tickets out of his sight are left out. */
const READ = 400;

/** Those of the notices asked for that concern a person and whose tickets he may read, latest first. */
export async function noticesFor(
  context: Context,
  reader: PersonRecord,
  wanted: QueryFilter<NoticeDocument>,
): Promise<NoticeDocument[]> {
  const { notices, tickets } = context.store;
  const told = await notices
    .find({ kind: { $in: kindsOf(reader) }, ...wanted })
    .sort({ at: -1 })
    .limit(READ)
    .lean<NoticeDocument[]>();
  const numbers = [...new Set(told.flatMap(({ ticketNo }) => ticketNo ?? []))];
  const readableOnes = await tickets
    .find({ $and: [{ 'state.ticketNo': { $in: numbers } }, readable(context, reader)] })
    .select({ 'state.ticketNo': 1 })
    .lean();
  const seen = new Set(readableOnes.map(({ state }) => state.ticketNo));
  return told.filter(
    ({ ticketNo, file }) => (ticketNo === null || seen.has(ticketNo)) && concernsFile(context, file, reader),
  );
}
