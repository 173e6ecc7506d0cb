import { hash } from 'node:crypto';
import { factsOf } from '@hotline/shared/domain/kpi/facts-of';
import type { MetricCorrection } from '@hotline/shared/domain/kpi/metric-fact';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import type { MetricFactsDocument } from '../store/models/metric-facts.ts';
import { isDuplicateKey } from '../store/store.ts';

const TRIES = 8;

/** What a ticket adds to the figures, from its record and what corrects it alone. */
export function projectionOf(ticket: Ticket, corrections: MetricCorrection[]): MetricFactsDocument {
  const { id, ticketNo, seq, lead, result, matter } = ticket;
  return {
    _id: id,
    ticketNo: ticketNo ?? '',
    divisionCode: matter.divisionCode,
    seq,
    facts: factsOf(ticket, corrections),
    corrections,
    bodyId: lead?.bodyId ?? null,
    reply: result ? digestOf(result.reply) : null,
  };
}

/** Letter for letter, but for blanks and punctuation. */
export const digestOf = (reply: string): string =>
  hash('sha256', reply.replaceAll(/[\s\p{P}]/gu, '')).slice(0, 32);

/** Brings the projection of a ticket up to date; an older record never overwrites a newer one. */
export async function projectTicket({ store }: Pick<Context, 'store'>, ticket: Ticket): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const before = await store.metricFacts.findById(ticket.id).lean<MetricFactsDocument>();
    if (before && before.seq >= ticket.seq) return;
    const { _id, ...after } = projectionOf(ticket, before?.corrections ?? []);
    if (await replace(store, before, { _id, ...after })) return;
  }
  throw new Error(`figures of ticket ${ticket.id} keep changing`);
}

/** Corrects past figures, once for each kind and round. */
export async function correctTicket(
  { store }: Pick<Context, 'store'>,
  ticket: Ticket,
  correction: MetricCorrection,
): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const before = await store.metricFacts.findById(ticket.id).lean<MetricFactsDocument>();
    const known = before?.corrections ?? [];
    if (known.some(({ kind, round }) => kind === correction.kind && round === correction.round)) return;
    if (before && before.seq > ticket.seq) throw new Error(`ticket ${ticket.id} moved on`);
    if (await replace(store, before, projectionOf(ticket, [...known, correction]))) return;
  }
  throw new Error(`figures of ticket ${ticket.id} keep changing`);
}

/** @returns false when somebody else wrote meanwhile. */
async function replace(
  store: Context['store'],
  before: MetricFactsDocument | null,
  after: MetricFactsDocument,
): Promise<boolean> {
  const { collection } = store.metricFacts;
  if (before) {
    const guard = { _id: before._id, seq: before.seq, corrections: { $size: before.corrections.length } };
    return (await collection.replaceOne(guard as never, after as never)).matchedCount === 1;
  }
  try {
    await collection.insertOne(after as never);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
