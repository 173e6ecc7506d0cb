import { burstOf, defaultBurstRule } from '@hotline/shared/domain/repeats/burst';
import type { BurstRule, Report } from '@hotline/shared/domain/repeats/burst';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { joinBurst, knownBursts } from '../../bursts/burst-reports.ts';
import { proposeBurst } from '../../bursts/propose-burst.ts';
import type { Context } from '../../context.ts';
import { raiseCallers } from '../../emergency/raise-callers.ts';
import { openTicketFields, ticketText } from '../../repeats/open-ticket-text.ts';
import type { OpenTicket } from '../../repeats/open-ticket-text.ts';
import type { Processor } from '../processor.ts';

/** Surer than a repeat that an agent is shown: here many tickets are put before a dispatcher at once. */
const LEAST_SCORE = 0.6;

/** New tickets of one matter, and the open ones that are like them. */
interface Sighting {
  fresh: readonly string[];
  reports: readonly Report[];
  /** Of the latest report: tickets are looked at in any order, so it says how recent the others are. */
  reportedAt: number;
}

/** 突发聚合: many report one event. It is proposed to the dispatchers; a report of a known event joins it. */
export const spotBurst: Processor = {
  name: 'spot-burst',
  on: ['accept'],
  batch: 100,
  // Two goes side by side would each propose the event, under the earliest ticket that it knows.
  atOnce: 1,
  handle: async (context, happened) => {
    const ids = happened.map(({ ticketId }) => ticketId);
    const found = await context.store.tickets
      .find({ _id: { $in: ids } }, openTicketFields)
      .lean<OpenTicket[]>();
    const open = found.filter(({ state }) => !isEnd(state.status));
    for (const ticket of open) context.ports.repeats.note(ticket);
    const sightings = sightingsIn(context, open);
    const known = await knownBursts(
      context.store,
      sightings.flatMap(({ reports }) => reports.map(({ id }) => id)),
    );
    for (const sighting of sightings) await follow(context, sighting, known);
  },
};

/** Every ticket stands in one sighting at most: what is like the first of them was looked at with it. */
function sightingsIn(context: Context, open: readonly OpenTicket[]): Sighting[] {
  const left = new Map(open.map((ticket) => [ticket._id, ticket]));
  const sightings: Sighting[] = [];
  for (const same of byWording(open)) {
    const together = same.filter(({ _id }) => left.delete(_id));
    const [first] = together;
    if (!first) continue;
    const alike = alikeOf(context, first, together);
    if (alike.length === 0 && together.length === 1) continue;
    const fresh = [
      ...together.map(({ _id }) => _id),
      ...alike.flatMap(({ id }) => (left.delete(id) ? [id] : [])),
    ];
    const reports = [...together.map(reportOf), ...alike];
    sightings.push({ fresh, reports, reportedAt: Math.max(...reports.map(({ openedAt }) => openedAt)) });
  }
  return sightings;
}

/** In a storm many are written down in the same words: they are looked for once. */
function byWording(open: readonly OpenTicket[]): Iterable<OpenTicket[]> {
  const groups = new Map<string, OpenTicket[]>();
  for (const ticket of open) {
    const { divisionCode, title, address, content } = ticket.state.matter;
    const wording = JSON.stringify([divisionCode, title, address, content]);
    groups.set(wording, [...(groups.get(wording) ?? []), ticket]);
  }
  return groups.values();
}

const reportOf = ({ _id, state }: OpenTicket): Report => ({
  id: _id,
  openedAt: state.openedAt,
  callerNo: state.citizen.callerNo,
});

function alikeOf(context: Context, ticket: OpenTicket, but: readonly OpenTicket[]): Report[] {
  const { divisionCode } = ticket.state.matter;
  const alike = context.ports.repeats.like({ ...ticketText(ticket), divisionCode }, LEAST_SCORE);
  const looking = new Set(but.map(({ _id }) => _id));
  return alike.filter(({ id }) => !looking.has(id));
}

async function follow(
  context: Context,
  { fresh, reports, reportedAt }: Sighting,
  known: Map<string, string>,
): Promise<void> {
  await raiseCallers(context, reports, reportedAt);
  const burstId = reports.map(({ id }) => known.get(id)).find((id) => id !== undefined);
  if (burstId !== undefined) return joinBurst(context.store, burstId, fresh, reportedAt);
  const rule = (context.rules.newest('burst-rule', 'default') as BurstRule | undefined) ?? defaultBurstRule;
  const burst = burstOf(reports, rule, reportedAt);
  if (!burst) return;
  await proposeBurst(context, burst, reportedAt);
  for (const { id } of [burst.lead, ...burst.followers]) known.set(id, burst.lead.id);
}
