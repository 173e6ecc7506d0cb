import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import type { Context } from '../context.ts';
import { openStatuses, readable } from '../policies/ticket-list.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import type { PersonRecord } from '../store/directory.ts';
import { rowFields } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';

interface Clues {
  callerNo?: string | undefined;
  divisionCode?: string | undefined;
  text?: string | undefined;
}
type Related = TicketRow & { why: string };

const MOST = 10;
const CANDIDATES = 200;
const WEEK_MS = 7 * 24 * 3_600_000;
const ALIKE = 0.3;

/** Open tickets of the same caller, then those of the same place that say much the same. */
export async function relatedTickets(
  context: Context,
  clues: Clues,
  reader: PersonRecord,
): Promise<Related[]> {
  const [sameCaller, sameEvent] = await Promise.all([
    ofCaller(context, clues, reader),
    ofEvent(context, clues, reader),
  ]);
  const rows = [...sameCaller, ...sameEvent];
  return rows
    .filter(({ ticketNo }, index) => rows.findIndex((row) => row.ticketNo === ticketNo) === index)
    .slice(0, MOST);
}

async function ofCaller(context: Context, { callerNo }: Clues, reader: PersonRecord): Promise<Related[]> {
  if (!callerNo) return [];
  const found = await open(context, reader, { 'state.citizen.callerNo': callerNo }, MOST);
  return found.map(({ state, version }) => ({ ...presentRow(state, version), why: '同一来电号码' }));
}

async function ofEvent(
  context: Context,
  { divisionCode, text }: Clues,
  reader: PersonRecord,
): Promise<Related[]> {
  if (!divisionCode || !text || text.length < 4) return [];
  const since = context.clock.now() - WEEK_MS;
  const near = { 'state.matter.divisionCode': divisionCode, 'state.openedAt': { $gte: since } };
  const candidates = await open(context, reader, near, CANDIDATES);
  const words = pairsOf(text);
  return candidates
    .map((ticket) => ({
      ticket,
      alike: overlap(words, pairsOf(ticket.state.matter.title + ticket.state.matter.content)),
    }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .map(({ ticket: { state, version }, alike }) => ({
      ...presentRow(state, version),
      why: `同一地点，内容相近 ${Math.round(alike * 100)}%`,
    }));
}

const open = (
  context: Context,
  reader: PersonRecord,
  filter: object,
  most: number,
): Promise<LoadedTicket[]> =>
  context.store.tickets
    .find({ $and: [filter, { 'state.status': { $in: openStatuses } }, readable(context, reader)] }, rowFields)
    .sort({ 'state.openedAt': -1 })
    .limit(most)
    .lean<LoadedTicket[]>();

/** Neighbouring characters, the smallest words of Chinese. */
function pairsOf(text: string): Set<string> {
  const characters = [...text.replaceAll(/[\p{P}\s]/gu, '')];
  return new Set(characters.slice(1).map((character, index) => characters[index]! + character));
}

/** Share of the smaller set that the other has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter((pair) => large.has(pair)).length / small.size;
}
