import type { listRecordings as listRoute, RecordingRow } from '@hotline/shared/contracts/rest/recordings';
import { maskPhone } from '@hotline/shared/domain/privacy/mask';
import { hearsOthers } from '@hotline/shared/domain/recording/may-listen';
import { trackOf } from '@hotline/shared/domain/recording/track';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { by, hasEnded } from '../calls/records/call-indexes.ts';
import { callsOfTicket } from './calls-of-ticket.ts';
import { ERASED } from '../store/sealed-event.ts';
import { numbered } from '../store/models/ticket-indexes.ts';
import type { PersonRecord } from '../store/directory.ts';
import { callRecords } from './call-records.ts';
import type { RecordedCall } from './call-records.ts';
import { mayHear } from './may-hear.ts';
import { ticketsOfCalls } from './tickets-of-calls.ts';

const DAY_MS = 86_400_000;

type Query = z.output<NonNullable<typeof listRoute.query>>;

/** Ended calls with something to hear, as far as the reader may hear them. */
export async function listRecordings(
  context: Context,
  query: Query,
  person: PersonRecord,
): Promise<RecordingRow[]> {
  const calls = await callRecords(context.store)
    .find(await filterOf(context, query, person), { hint: indexFor(query) })
    .sort({ endedAt: -1 })
    .limit(query.size)
    .toArray();
  const tickets = await ticketsOfCalls(context.store, calls);
  return calls
    .filter((call) => mayHear(context, person, call, tickets.get(call.callId) ?? []))
    .map((call) =>
      rowOf(
        context,
        call,
        tickets.get(call.callId)?.flatMap(({ ticketNo }) => ticketNo ?? []),
      ),
    );
}

async function filterOf({ store }: Context, query: Query, person: PersonRecord): Promise<object> {
  const { ticketNo, before, agentId, number, day } = query;
  const whose = hearsOthers(person.roles) ? agentId : person._id;
  return {
    ...hasEnded,
    'recordings.0': { $exists: true },
    $and: [before === undefined ? {} : { endedAt: { $lt: before } }, day === undefined ? {} : endedOn(day)],
    ...(number === undefined ? {} : { callerNo: number }),
    ...(whose === undefined ? {} : { agentId: whose }),
    ...(ticketNo === undefined ? {} : { _id: { $in: await aboutTicket(store, ticketNo) } }),
  };
}

const indexFor = ({ ticketNo, number }: Query): string => {
  if (ticketNo !== undefined) return '_id_';
  return number === undefined ? by('ended') : by('ended-of-caller');
};

const endedOn = (day: string): object => {
  const from = parseIsoInstant(`${day}T00:00+08:00`)!;
  return { endedAt: { $gte: from, $lt: from + DAY_MS } };
};

async function aboutTicket(store: Context['store'], ticketNo: string): Promise<string[]> {
  const ticket = await store.tickets.findOne(numbered(ticketNo)).hint({ 'state.ticketNo': 1 }).lean();
  return callsOfTicket(store, { ticketNo, callIds: ticket?.state.callIds ?? [] });
}

const rowOf = ({ directory }: Context, call: RecordedCall, ticketNos: string[] = []): RecordingRow => ({
  callId: call.callId,
  purpose: call.purpose,
  callerNo: call.callerNo === null || call.callerNo === ERASED ? null : maskPhone(call.callerNo),
  agentId: call.agentId,
  agentName: call.agentId ? (directory.person(call.agentId)?.name ?? null) : null,
  ticketNos,
  arrivedAt: call.arrivedAt,
  durationMs: trackOf(call.recordings)?.durationMs ?? 0,
  rating: call.rating,
});
