import type { ForecastReasonView, showForecast } from '@hotline/shared/contracts/rest/forecast';
import { forecastLate } from '@hotline/shared/domain/forecast/forecast';
import type { ForecastReason } from '@hotline/shared/domain/forecast/reasons';
import { HOUR } from '@hotline/shared/domain/time/instant';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { readable } from '../policies/ticket-list.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import type { PersonRecord } from '../store/directory.ts';
import { by } from '../store/models/ticket-indexes.ts';
import { rowFields } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { openMatter } from './matter-of.ts';
import { sitePace } from './learn-site-pace.ts';

const atBodies = ['awaiting-sign', 'handling', 'extension-review', 'return-review'] as const;
const SHOWN = 200;

/** Open tickets that the reader may see and that will probably be late; the load of a body counts all of its own. */
export async function forecastTickets(
  context: Context,
  reader: PersonRecord,
): Promise<z.input<typeof showForecast.response>> {
  const { store, rules, clock } = context;
  const now = clock.now();
  const { pace, matters } = await sitePace(context);
  const fields = { ...rowFields, 'state.lead.signedAt': 1, 'state.contacts': 1 };
  const tickets = await store.tickets
    .find({ $and: [{ 'state.status': { $in: atBodies } }, readable(context, reader)] }, fields)
    .hint(by('state.status_1_dueAt_1'))
    .lean<LoadedTicket[]>();
  const byNo = new Map(tickets.map((ticket) => [ticket.state.ticketNo, ticket]));
  const open = tickets.flatMap(({ state }) => openMatter(state) ?? []);
  const found = forecastLate(open, pace, rules.calendar(), now).slice(0, SHOWN);
  return {
    at: now,
    learntFrom: matters,
    forecasts: found.flatMap(({ ticketNo, reasons, ...forecast }) => {
      const ticket = byNo.get(ticketNo);
      if (!ticket) return [];
      return [
        { ...forecast, reasons: reasons.map(present), ticket: presentRow(ticket.state, ticket.version) },
      ];
    }),
  };
}

/** Times in hours. */
function present(reason: ForecastReason): ForecastReasonView {
  switch (reason.code) {
    case 'pace':
      return { ...reason, median: tenths(reason.median / HOUR), allowed: tenths(reason.allowed / HOUR) };
    case 'days-off':
      return { ...reason, names: [...reason.names] };
    default:
      return reason;
  }
}

const tenths = (value: number): number => Math.round(10 * value) / 10;
