import { defaultProfile } from '../../sla/default-profile.ts';
import type { Profile } from '../../sla/profile.ts';
import { shippedSupervisionPolicy } from '../../supervision/policy/supervision-policy.ts';
import { DAY, HOUR, MINUTE } from '../../time/instant.ts';
import { defaultCalendar } from '../../time/default-calendar.ts';
import type { WorkCalendar } from '../../time/work-calendar.ts';
import type { Command, CommandType } from '../command.ts';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import type { TicketEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { offered } from '../offered.ts';
import { rowsOf, startsIn, verbs } from '../permissions.ts';
import { transitions } from '../transitions/index.ts';
import type { Actor } from '../actor.ts';
import type { Ticket } from '../ticket.ts';
import { isEnd } from '../vocabulary.ts';
import { everyone } from './actors.ts';
import { anyCommand } from './any-command.ts';
import { someFacts } from './facts.ts';

/** One stride of a random walk, made of numbers. */
export interface Stride {
  actor: number;
  verb: number;
  pick: number;
  wait: number;
  /** Any verb by anybody, and not only what the state and the role allow. */
  wild: boolean;
}

export interface Trodden {
  before: Ticket;
  after: Ticket;
  actor: Actor;
  command: Command;
  now: number;
  decision: Decision;
  event: TicketEvent | null;
  offered: readonly CommandType[];
}

export interface Ground {
  calendar: WorkCalendar;
  profile: Profile;
}

export const ground: Ground = { calendar: defaultCalendar, profile: defaultProfile };
const waits = [0, 0, MINUTE, 20 * MINUTE, HOUR, 3 * HOUR, 9 * HOUR, DAY, 2 * DAY, 4 * DAY, 31 * DAY];

/** Walks from an opened ticket and tells every stride, those that were refused too. */
export function* walk(
  start: Ticket,
  from: number,
  strides: readonly Stride[],
  on = ground,
): Generator<Trodden> {
  let ticket = start;
  let now = from;
  for (const stride of strides) {
    now += waits[stride.wait % waits.length]!;
    const { actor, verb } = chosen(ticket, stride);
    const facts = factsFor(actor);
    const rules = { supervisionAt: () => shippedSupervisionPolicy, calendar: on.calendar };
    const command = anyCommand(verb, { ticket, now, rules, pick: stride.pick });
    const may = offered(ticket, actor, facts);
    const decision = decide(ticket, command, { now, actor, facts, profile: on.profile, ...rules });
    const before = ticket;
    const event = decision.ok ? decision.events[0]! : null;
    if (event) ticket = evolve(ticket, event);
    yield { before, after: ticket, actor, command, now, decision, event, offered: may };
  }
}

function factsFor(actor: Actor) {
  return someFacts(actor, { parent: { ticketNo: 'P1', open: true }, receivedAs: null });
}

/** Endings and side acts are rare, or walks would never get far. */
const rare: ReadonlySet<CommandType> = new Set([
  ...rowsThatEnd(),
  ...verbs.filter((verb) => rowsOf(verb).every(({ to }) => to === 'same')),
]);
/** Side acts without which the main line does not go on. */
const needed: ReadonlySet<CommandType> = new Set([
  'record-contact',
  'draft-result',
  'approve-draft',
  'assign-handler',
  'record-callback',
  'request-long-cycle',
  'dispute-cohandling',
  'rule-cohandling',
  'sign-cohandling',
]);

function rowsThatEnd(): CommandType[] {
  return verbs.filter(
    (verb) => verb !== 'rate' && rowsOf(verb).some(({ to }) => to !== 'same' && to.some(isEnd)),
  );
}

function chosen(ticket: Ticket, { actor, verb, pick, wild }: Stride): { actor: Actor; verb: CommandType } {
  const rows = transitions.filter(
    (row) => startsIn(row, ticket.status) && (needed.has(row.verb) || !rare.has(row.verb) || pick % 5 === 0),
  );
  const row = rows[verb % Math.max(1, rows.length)];
  if (wild || !row) return { actor: everyone[actor % everyone.length]!, verb: verbs[verb % verbs.length]! };
  const able = everyone.filter(({ role }) => row.roles.includes(role));
  return { actor: able[actor % able.length]!, verb: row.verb };
}
