import type { Context } from '@hotline/server/context';
import { stageRules } from '@hotline/server/commands/stage-rules';
import { chainStart, hashEvent } from '@hotline/server/store/sealed-event';
import type { SealedEvent } from '@hotline/server/store/sealed-event';
import { openEvents } from '@hotline/server/store/ticket-history';
import type { TicketDocument } from '@hotline/server/store/models/ticket';
import { dueStages } from '@hotline/shared/domain/ticket/clock/stages';
import { replay } from '@hotline/shared/domain/ticket/evolve';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { expect } from 'vitest';

type Fired = TicketEvent<'fire-clock'>;

/**
 * Of every ticket: each stage that was reached is recorded, none twice, in the order of their dues; the record gives
 * the document and its chain holds.
 * @returns the recorded stages, ticket by ticket.
 */
export async function expectEveryStageOnce(context: Context): Promise<Fired[][]> {
  // The outbox first: what the relay moves in between is then seen twice, never not at all.
  const documents = await context.store.tickets.find().lean<TicketDocument[]>();
  const moved = await movedEvents(context);
  const all: Fired[][] = [];
  for (const { _id, state, head, outbox } of documents) {
    const known = moved.get(_id) ?? [];
    const history = [...known, ...outbox.filter(({ seq }) => seq > (known.at(-1)?.seq ?? 0))].filter(
      ({ seq }) => seq <= state.seq,
    );
    const fired = openEvents(history).filter((event): event is Fired => event.type === 'fire-clock');
    expect({ _id, fired: fired.map(markOf) }).toEqual({ _id, fired: reached(context, state) });
    expect(replay(openEvents(history))).toEqual(state);
    const end = history.reduce((previous, { event, hash }) => {
      expect(hashEvent(event, previous)).toBe(hash);
      return hash;
    }, chainStart);
    expect(end).toBe(head);
    all.push(fired);
  }
  return all;
}

async function movedEvents({ store }: Context): Promise<Map<string, SealedEvent[]>> {
  const rows = await store.events.find().sort({ ticketId: 1, seq: 1 }).lean();
  const byTicket = new Map<string, SealedEvent[]>();
  for (const row of rows) {
    const known = byTicket.get(row.ticketId);
    if (known) known.push(row);
    else byTicket.set(row.ticketId, [row]);
  }
  return byTicket;
}

const markOf = ({ data }: Pick<Fired, 'data'>): string => `${data.clockKey} ${data.stage} ${data.dueAt}`;

/** What a ticket on which nothing was recorded would have to record now. */
function reached(context: Context, state: Ticket): string[] {
  const blank = { ...state, clocks: state.clocks.map((clock) => ({ ...clock, fired: [] })) };
  return dueStages(blank, stageRules(context), context.clock.now()).map(
    ({ clockKey, stage, dueAt }) => `${clockKey} ${stage} ${dueAt}`,
  );
}
