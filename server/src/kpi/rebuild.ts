import { isDeepStrictEqual } from 'node:util';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import type { MetricFactsDocument } from '../store/models/metric-facts.ts';
import { correctionsOf } from './corrections-of.ts';
import { projectionOf } from './project-ticket.ts';

export interface Rebuilt {
  tickets: number;
  /** Numbers of tickets whose figures were not what their record gives. */
  different: string[];
}

const AT_ONCE = 500;

/** Computes the figures of every dispatched ticket from its record. @param write false only compares */
export async function rebuildMetrics({ store }: Pick<Context, 'store'>, write: boolean): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { tickets: 0, different: [] };
  for (let after = ''; ;) {
    const batch = await store.tickets
      .find({ _id: { $gt: after }, 'state.ticketNo': { $type: 'string' } }, { state: 1 })
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .lean<{ _id: string; state: Ticket }[]>();
    const ids = batch.map(({ _id }) => _id);
    const kept = await store.metricFacts.find({ _id: { $in: ids } }).lean<MetricFactsDocument[]>();
    const known = new Map(kept.map((document) => [document._id, document]));
    const corrections = await correctionsOf(store, ids);
    for (const { _id, state } of batch) {
      const fresh = projectionOf(state, corrections.get(_id) ?? []);
      if (!differs(known.get(_id), fresh)) continue;
      rebuilt.different.push(fresh.ticketNo);
      if (write) await replace(store, fresh);
    }
    rebuilt.tickets += batch.length;
    const last = ids.at(-1);
    if (last === undefined || batch.length < AT_ONCE) return rebuilt;
    after = last;
  }
}

/** A ticket that adds nothing needs no document. */
const differs = (kept: MetricFactsDocument | undefined, fresh: MetricFactsDocument): boolean =>
  kept
    ? kept.divisionCode !== fresh.divisionCode || !isDeepStrictEqual(kept.facts, fresh.facts)
    : fresh.facts.length > 0;

const replace = ({ metricFacts }: Context['store'], fresh: MetricFactsDocument): Promise<unknown> =>
  metricFacts.collection.replaceOne({ _id: fresh._id } as never, fresh as never, { upsert: true });
