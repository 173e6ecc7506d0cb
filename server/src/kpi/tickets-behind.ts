import type { metricTickets } from '@hotline/shared/contracts/rest/metrics';
import type { MetricFact } from '@hotline/shared/domain/kpi/metric-fact';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { readable } from '../policies/ticket-list.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { MetricFactsDocument } from '../store/models/metric-facts.ts';

type Query = z.output<NonNullable<typeof metricTickets.query>>;
type Answer = z.input<typeof metricTickets.response>;

const MOST = 500;

/** The tickets behind a figure, those among them that the reader may see, by the same filter as the figure. */
export async function ticketsBehind(context: Context, query: Query, reader: PersonRecord): Promise<Answer> {
  const { store, clock } = context;
  const at = { $gte: query.from, $lt: Math.min(query.to, clock.now()) };
  const fact = {
    at,
    name: query.name,
    excluded: query.excluded ?? null,
    ...(query.ok ? { ok: query.ok === 'true' } : {}),
    ...(query.bodyId ? { bodyId: query.bodyId } : {}),
  };
  const found = await store.metricFacts
    .find({ 'facts.at': at, facts: { $elemMatch: fact } } as never, { facts: 1 })
    .limit(MOST)
    .lean<MetricFactsDocument[]>();
  const tickets = await store.tickets
    .find(
      { $and: [{ _id: { $in: found.map(({ _id }) => _id) } }, readable(context, reader)] },
      { 'state.ticketNo': 1, 'state.matter.title': 1 },
    )
    .lean<{ _id: string; state: { ticketNo: string; matter: { title: string } } }[]>();
  const titles = new Map(tickets.map(({ _id, state }) => [_id, state]));
  const rows = found.flatMap(({ _id, facts }) => {
    const state = titles.get(_id);
    if (!state) return [];
    const title = maskText(state.matter.title);
    return facts
      .filter((one) => isLike(one, query, at.$lt))
      .map(({ at: instant, ok }) => ({ ticketNo: state.ticketNo, title, at: instant, ok }));
  });
  return { total: rows.length, rows };
}

const isLike = (fact: MetricFact, { name, from, ok, bodyId, excluded }: Query, to: number): boolean =>
  fact.name === name &&
  fact.at >= from &&
  fact.at < to &&
  fact.excluded === (excluded ?? null) &&
  (ok === undefined || String(fact.ok) === ok) &&
  (bodyId === undefined || fact.bodyId === bodyId);
