import type { Notice } from '@hotline/shared/contracts/socket';
import type { Context } from '../context.ts';
import { kindsOf } from '../policies/notice-concerns.ts';
import { readable } from '../policies/ticket-list.ts';
import type { PersonRecord } from '../store/directory.ts';

const SHOWN = 50;
/** Read before those of tickets out of his sight are left out. */
const READ = 400;

/** Notices of the last days that concern a person, of tickets that he may read, latest first. */
export async function listNotices(context: Context, reader: PersonRecord): Promise<Notice[]> {
  const { notices, tickets } = context.store;
  const told = await notices
    .find({ kind: { $in: kindsOf(reader) } })
    .sort({ at: -1 })
    .limit(READ)
    .lean();
  const numbers = [...new Set(told.flatMap(({ ticketNo }) => ticketNo ?? []))];
  const readableOnes = await tickets
    .find({ $and: [{ 'state.ticketNo': { $in: numbers } }, readable(context, reader)] })
    .select({ 'state.ticketNo': 1 })
    .lean();
  const seen = new Set(readableOnes.map(({ state }) => state.ticketNo));
  return told
    .filter(({ ticketNo }) => ticketNo === null || seen.has(ticketNo))
    .slice(0, SHOWN)
    .map(({ _id, kind, ticketNo, callId, text, at }) => ({ id: _id, kind, ticketNo, callId, text, at }));
}
