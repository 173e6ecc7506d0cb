import type { Context } from '@hotline/server/context';
import type { TicketDocument } from '@hotline/server/store/models/ticket';
import { rawTickets } from '@hotline/server/store/ticket-repository';
import { isRunning } from '@hotline/shared/domain/ticket/clock/running';
import { isEnd, type Status } from '@hotline/shared/domain/ticket/vocabulary';
import { aTicketDocument } from '../../builders/tickets.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 365;
const TOGETHER = 500;
const NEVER = 8.64e15;

/** Every tenth ticket is of one of a hundred who call all the time, the others of people who call some times a year. */
export const callerOf = (i: number): string =>
  String(i % 10 === 0 ? 13_700_000_000 + ((i / 10) % 100) : 13_800_000_000 + (i % 250_007));
export const ticketNoOf = (kind: 'past' | 'open', i: number): string =>
  `20250101${kind === 'past' ? 1 : 2}${String(i).padStart(7, '0')}`;

/** Of ten that ended: how. */
const endings: readonly Status[] = [
  'archived',
  'answered',
  'archived',
  'archived',
  'answered',
  'archived',
  'merged',
  'archived',
  'answered',
  'archived',
];
/** Of ten that are open: where they stand. */
const stages: readonly Status[] = [
  'handling',
  'awaiting-sign',
  'handling',
  'awaiting-dispatch',
  'handling',
  'awaiting-review',
  'handling',
  'awaiting-callback',
  'handling',
  'return-review',
];
const withBodies: readonly Status[] = [
  'archived',
  'closed',
  'handling',
  'awaiting-sign',
  'awaiting-review',
  'awaiting-callback',
  'return-review',
];

/** A year of tickets that ended, evenly until two days ago; what ended in the last 30 days is not archived yet. */
export const fillWithPastTickets = (context: Context, count: number, now: number): Promise<void> =>
  fill(context, 'past', count, (i) => {
    const at = Math.round(now - 2 * DAY - (DAYS * DAY * (count - i)) / count);
    const ending = endings[i % 10]!;
    return { at, status: ending === 'archived' && at > now - 30 * DAY ? 'closed' : ending };
  });

/** Open ones of the last three weeks. */
export const fillWithOpenTickets = (context: Context, count: number, now: number): Promise<void> =>
  fill(context, 'open', count, (i) => ({
    at: Math.round(now - (21 * DAY * (count - i)) / count),
    status: stages[i % 10]!,
  }));

type Kind = 'past' | 'open';
type Course = (i: number) => { at: number; status: Status };

async function fill(context: Context, kind: Kind, count: number, courseOf: Course): Promise<void> {
  const bodies = [...context.directory.bodies().values()].filter(
    ({ active, tier }) => active && tier === 'county',
  );
  for (let first = 0; first < count; first += TOGETHER) {
    const some: TicketDocument[] = [];
    for (let i = first; i < Math.min(first + TOGETHER, count); i += 1) {
      const { at, status } = courseOf(i);
      const lead = bodies[i % bodies.length]!._id;
      some.push(withCourse(await madeAt(context, lead, at), { kind, i, at, status }));
    }
    await rawTickets(context.store).insertMany(some, { ordered: false });
  }
}

const made = new WeakMap<Context, Map<string, Promise<TicketDocument>>>();

/** As the commands make it; of each body once, since deadlines are reckoned for it, moved to the instant wanted. */
async function madeAt(context: Context, leadBodyId: string, at: number): Promise<TicketDocument> {
  const known = made.get(context) ?? new Map<string, Promise<TicketDocument>>();
  made.set(context, known);
  const first = known.get(leadBodyId) ?? aTicketDocument(context, { id: 'x', ticketNo: 'x', at, leadBodyId });
  known.set(leadBodyId, first);
  return structuredClone(await first);
}

interface Wish {
  kind: Kind;
  i: number;
  at: number;
  status: Status;
}

function withCourse(document: TicketDocument, { kind, i, at, status }: Wish): TicketDocument {
  const { state, outboxSince: _, ...rest } = document;
  const by = at - state.openedAt;
  const ended = isEnd(status);
  const endedAt = at + (status === 'answered' ? 0 : 5 * DAY);
  const clocks = state.clocks.map((clock) => ({
    ...clock,
    startedAt: clock.startedAt + by,
    dueAt: clock.dueAt === null ? null : clock.dueAt + by,
    warnAt: clock.warnAt === null ? null : clock.warnAt + by,
    metAt: clock.metAt !== null || ended ? at + HOUR : null,
  }));
  const dues = clocks.filter(isRunning).flatMap(({ dueAt }) => dueAt ?? []);
  const callId = `${kind}-call-${i}`;
  return {
    ...rest,
    _id: `${kind}-${i}`,
    outbox: [],
    nextDueAt: ended ? null : Math.min(...dues, NEVER),
    dueAt: Math.min(...dues, NEVER),
    calendarVersion: ended ? null : (rest.calendarVersion ?? null),
    state: {
      ...state,
      id: `${kind}-${i}`,
      ticketNo: ticketNoOf(kind, i),
      queryCode: String(100_000 + ((i * 7919) % 900_000)),
      status,
      statusSince: endedAt,
      callIds: [callId],
      citizen: { ...state.citizen, callerNo: callerOf(i), contactNo: callerOf(i) },
      matter: {
        ...state.matter,
        title: `${state.matter.title}${i}`,
        urgency: i % 50 === 0 ? 'urgent' : 'normal',
      },
      openedAt: at,
      acceptedAt: at,
      closedAt: ended ? endedAt : null,
      lead:
        withBodies.includes(status) && state.lead ? { ...state.lead, dispatchedAt: at, signedAt: at } : null,
      clocks,
    },
  };
}
