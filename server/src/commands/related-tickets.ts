import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import type { RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import type { Context } from '../context.ts';
import { openStatuses, readable } from '../policies/ticket-list.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { BurstDocument } from '../store/models/burst.ts';
import { rowFields } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';

interface Clues {
  callerNo?: string | undefined;
  divisionCode?: string | undefined;
  text?: string | undefined;
}
type Row = TicketRow & { why: string };
type Related = Row & { event: { readOut: string | null } | null; crowd: boolean };

const MOST = 10;
const SHORTEST = 4;

/** Open tickets of the same caller, then those of the same matter, the likeliest first. */
export async function relatedTickets(
  context: Context,
  clues: Clues,
  reader: PersonRecord,
): Promise<Related[]> {
  const [sameCaller, sameMatter] = await Promise.all([
    ofCaller(context, clues, reader),
    ofMatter(context, clues, reader),
  ]);
  const rows = [...sameCaller, ...sameMatter];
  const once = rows.filter(
    ({ ticketNo }, index) => rows.findIndex((row) => row.ticketNo === ticketNo) === index,
  );
  return withEvents(context, once.slice(0, MOST));
}

async function withEvents({ store }: Context, rows: Row[]): Promise<Related[]> {
  const ticketNo = { $in: rows.map((row) => row.ticketNo) };
  const [events, crowds] = await Promise.all([
    store.bursts.find({ ticketNo, status: 'event' }).lean<BurstDocument[]>(),
    store.riskEvents.find(openCrowds(ticketNo), { state: 1 }).lean<{ state: RiskEvent }[]>(),
  ]);
  const crowded = new Set(crowds.flatMap(({ state }) => state.tickets.map((one) => one.ticketNo)));
  return rows.map((row) => {
    const event = events.find((one) => one.ticketNo === row.ticketNo);
    return {
      ...row,
      event: event ? { readOut: event.readOut } : null,
      crowd: crowded.has(row.ticketNo),
    };
  });
}

const openCrowds = (ticketNo: { $in: string[] }) => ({
  'state.tickets.ticketNo': ticketNo,
  'state.trigger': 'callers' as const,
  'state.status': { $in: ['raised' as const, 'reporting' as const] },
});

async function ofCaller(context: Context, { callerNo }: Clues, reader: PersonRecord): Promise<Row[]> {
  if (!callerNo) return [];
  const found = await open(context, reader, { 'state.citizen.callerNo': callerNo });
  return found.map(({ state, version }) => ({ ...presentRow(state, version), why: '同一来电号码' }));
}

async function ofMatter(
  context: Context,
  { callerNo, divisionCode = '', text = '' }: Clues,
  reader: PersonRecord,
): Promise<Row[]> {
  if (text.length < SHORTEST) return [];
  const draft = { id: '', title: '', body: text, at: context.clock.now(), divisionCode };
  const matches = context.ports.repeats.like(callerNo ? { ...draft, caller: callerNo } : draft);
  const found = await open(context, reader, { _id: { $in: matches.map(({ id }) => id) } });
  return matches.flatMap(({ id, score }) => {
    const ticket = found.find(({ _id }) => _id === id);
    const why = `疑似同一事项 ${Math.round(score * 100)}%`;
    return ticket ? [{ ...presentRow(ticket.state, ticket.version), why }] : [];
  });
}

const open = (context: Context, reader: PersonRecord, filter: object): Promise<LoadedTicket[]> =>
  context.store.tickets
    .find({ $and: [filter, { 'state.status': { $in: openStatuses } }, readable(context, reader)] }, rowFields)
    .sort({ 'state.openedAt': -1 })
    .limit(MOST)
    .lean<LoadedTicket[]>();
