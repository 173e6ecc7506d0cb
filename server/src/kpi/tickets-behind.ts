import type { metricTickets } from '@hotline/shared/contracts/rest/metrics';
import type { MetricFact } from '@hotline/shared/domain/kpi/metric-fact';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { readable } from '../policies/ticket-list.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { MetricFactsDocument } from '../store/models/metric-facts.ts';

type Query = z.output<NonNullable<typeof metricTickets.query>>;
type Answer = z.input<typeof metricTickets.response>;
type Told = Pick<Ticket, 'ticketNo' | 'matter' | 'result' | 'factualFinding'>;

const MOST = 500;

/** The tickets behind a figure, those among them that the reader may see, by the same filter as the figure. */
export async function ticketsBehind(context: Context, query: Query, reader: PersonRecord): Promise<Answer> {
  const { store, clock, directory } = context;
  const at = { $gte: query.from, $lt: Math.min(query.to, clock.now()) };
  const found = await store.metricFacts
    .find(filterOf(query, at) as never, { facts: 1 })
    .limit(MOST)
    .lean<MetricFactsDocument[]>();
  const told = await readableTickets(context, found, reader);
  const rows = found.flatMap(({ _id, facts }) => {
    const state = told.get(_id);
    if (!state) return [];
    const about = {
      ticketNo: state.ticketNo ?? '',
      title: maskText(state.matter.title),
      bodyFinding: state.result?.factual ?? null,
      hotlineFinding: state.factualFinding,
    };
    return facts
      .filter((one) => isLike(one, query, at.$lt))
      .map(({ at: instant, ok, bodyId, points = null }) => ({
        ...about,
        bodyName: bodyId === null ? '' : (directory.body(bodyId)?.name ?? bodyId),
        at: instant,
        ok,
        points,
      }));
  });
  return { total: rows.length, rows: rows.toSorted((a, b) => b.at - a.at) };
}

const filterOf = (query: Query, at: { $gte: number; $lt: number }): object => ({
  'facts.at': at,
  ...(query.divisionCode ? { divisionCode: { $regex: `^${query.divisionCode}` } } : {}),
  facts: {
    $elemMatch: {
      at,
      name: query.name,
      excluded: query.excluded ?? null,
      ...(query.ok ? { ok: query.ok === 'true' } : {}),
      ...(query.bodyId ? { bodyId: query.bodyId } : {}),
    },
  },
});

async function readableTickets(
  context: Context,
  found: readonly MetricFactsDocument[],
  reader: PersonRecord,
): Promise<ReadonlyMap<string, Told>> {
  const tickets = await context.store.tickets
    .find(
      { $and: [{ _id: { $in: found.map(({ _id }) => _id) } }, readable(context, reader)] },
      {
        'state.ticketNo': 1,
        'state.matter.title': 1,
        'state.result.factual': 1,
        'state.factualFinding': 1,
      },
    )
    .lean<{ _id: string; state: Told }[]>();
  return new Map(tickets.map(({ _id, state }) => [_id, state]));
}

const isLike = (fact: MetricFact, { name, from, ok, bodyId, excluded }: Query, to: number): boolean =>
  fact.name === name &&
  fact.at >= from &&
  fact.at < to &&
  fact.excluded === (excluded ?? null) &&
  (ok === undefined || String(fact.ok) === ok) &&
  (bodyId === undefined || fact.bodyId === bodyId);
