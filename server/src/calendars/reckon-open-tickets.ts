import { setImmediate } from 'node:timers/promises';
import type { Profile } from '@hotline/shared/domain/sla/profile';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Reckoning } from '@hotline/shared/domain/ticket/context';
import { nextWakeAt } from '@hotline/shared/domain/ticket/next-due';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import { machine } from '../commands/actors.ts';
import { decideAs } from '../commands/decide-as.ts';
import { stageRules } from '../commands/stage-rules.ts';
import type { Context } from '../context.ts';
import { guardedUpdate, rawTickets } from '../store/ticket-repository.ts';
import type { LoadedTicket, TicketChange } from '../store/ticket-repository.ts';

const TOGETHER = 100;
/** After so many the process looks to its other work. */
const AT_A_STRETCH = 10;
const fields = { version: 1, state: 1, head: 1, salt: 1, calendarVersion: 1 } as const;

export interface Reckoned {
  /** Tickets that now follow the calendar in force. */
  followed: number;
  /** Those of them of which a deadline moved. */
  moved: number;
}

interface Order {
  /** Tickets that are still to be done; one that is done does not fit any more. */
  filter: () => object;
  command: Command;
  actor: Actor;
  /** Under which they go; each stays under its own if left out. */
  profile?: Profile;
}

/** Brings every open ticket to the calendar in force. */
export const reckonOpenTickets = (context: Context): Promise<Reckoned> =>
  reckonTickets(context, {
    filter: () => ({ calendarVersion: { $gt: 0, $lt: context.rules.calendar().version } }),
    command: { type: 'load-calendar' },
    actor: machine,
  });

/**
 * Puts tickets on new grounds, in batches of guarded writes. A ticket says itself what it follows, so any number of
 * processes may do this at once, and one that was killed is carried on by the next.
 */
export async function reckonTickets(context: Context, order: Order): Promise<Reckoned> {
  const sum = { followed: 0, moved: 0 };
  const broken: string[] = [];
  for (;;) {
    const batch = await rawTickets(context.store)
      .find({ $and: [order.filter(), { _id: { $nin: broken } }] })
      .project<LoadedTicket>(fields)
      .limit(TOGETHER)
      .toArray();
    if (batch.length === 0) return sum;
    const changes = await decideAll(context, order, batch, broken);
    sum.followed += await write(context, changes);
    sum.moved += changes.filter(({ change }) => change.events.length > 0).length;
  }
}

interface Decided {
  loaded: LoadedTicket;
  change: TicketChange;
}

async function decideAll(
  context: Context,
  order: Order,
  batch: readonly LoadedTicket[],
  broken: string[],
): Promise<Decided[]> {
  const decided: Decided[] = [];
  for (const [index, loaded] of batch.entries()) {
    if (index % AT_A_STRETCH === 0) await setImmediate();
    try {
      decided.push({ loaded, change: await reckoned(context, order, loaded) });
    } catch (error) {
      broken.push(loaded._id);
      context.log.error({ ticketId: loaded._id, err: error }, 'deadlines cannot follow the calendar');
    }
  }
  return decided;
}

async function reckoned(
  context: Context,
  { command, actor, profile }: Order,
  { state, calendarVersion: followed }: LoadedTicket,
): Promise<TicketChange> {
  const at = context.clock.now();
  const { version: calendarVersion } = context.rules.calendar();
  const reckoning = {
    ...reckoningOf(context, state.profile, followed ?? calendarVersion),
    ...(profile ? { profile } : {}),
  };
  const outcome = await decideAs(context, state, command, [actor], at, reckoning);
  if (!outcome.ok && command.type !== 'load-calendar') throw new RangeError(outcome.refusal.code);
  const after = outcome.ok ? outcome.ticket : state;
  const nextDueAt = nextWakeAt(after, stageRules(context));
  const events = outcome.ok ? outcome.events : [];
  return { state: after, events, nextDueAt, at, applied: null, calendarVersion, reckonedAnew: true };
}

/** On what grounds the deadlines of a ticket stand until now. */
export function reckoningOf(
  { rules }: Pick<Context, 'rules'>,
  bound: { id: string; version: number } | null,
  calendarVersion: number,
): Pick<Reckoning, 'before'> {
  const { calendar, calendarOf } = rules.grounds(calendarVersion);
  return { before: { calendar, calendarOf, profile: bound ? rules.profile(bound) : rules.profileInForce() } };
}

async function write({ store, relay }: Context, decided: readonly Decided[]): Promise<number> {
  if (decided.length === 0) return 0;
  const operations = decided.map(({ loaded, change }) => ({ updateOne: operationOf(loaded, change) }));
  const { matchedCount } = await rawTickets(store).bulkWrite(operations, { ordered: false });
  if (decided.some(({ change }) => change.events.length > 0)) relay.hint();
  return matchedCount;
}

/** Without an event nothing of the ticket changes, so its version stays. */
function operationOf(loaded: LoadedTicket, change: TicketChange) {
  if (change.events.length > 0) return guardedUpdate(loaded, change);
  const { nextDueAt, calendarVersion } = change;
  return {
    filter: { _id: loaded._id, version: loaded.version },
    update: { $set: { nextDueAt, calendarVersion } },
  };
}
