import { defaultProfile } from '../../sla/default-profile.ts';
import type { Profile } from '../../sla/profile.ts';
import type { ClockName } from '../../sla/vocabulary.ts';
import { shippedSupervisionPolicy } from '../../supervision/policy/supervision-policy.ts';
import { defaultCalendar } from '../../time/default-calendar.ts';
import { formatIsoInstant, parseIsoInstant } from '../../time/iso-instant.ts';
import type { WorkCalendar } from '../../time/work-calendar.ts';
import type { Command } from '../command.ts';
import type { Facts, Grounds } from '../context.ts';
import { decide } from '../decide.ts';
import type { Refusal } from '../decision.ts';
import type { TicketEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { Actor } from '../actor.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { someFacts } from './facts.ts';

/** `2026-09-17T10:00`, in China, as epoch milliseconds. */
export function at(text: string): number {
  const instant = parseIsoInstant(`${text}+08:00`);
  if (instant === undefined) throw new RangeError(text);
  return instant;
}

export function show(instant: number | null | undefined): string | null {
  return typeof instant === 'number' ? formatIsoInstant(instant).slice(0, 16) : null;
}

/** Tells the life of one ticket, step by step, in tests: `story.by(liaison, { type: 'sign' })`. */
export class Story {
  now = at('2026-09-17T10:00');
  profile: Profile = defaultProfile;
  calendar: WorkCalendar = defaultCalendar;
  calendarOf: Grounds['calendarOf'];
  before: Grounds | undefined;
  facts: Partial<Facts> = {};
  readonly events: TicketEvent[] = [];
  #ticket: Ticket | null = null;

  get ticket(): Ticket {
    if (!this.#ticket) throw new Error('nothing was opened yet');
    return this.#ticket;
  }

  get status(): Ticket['status'] {
    return this.ticket.status;
  }

  when(text: string): this {
    this.now = at(text);
    return this;
  }

  later(milliseconds: number): this {
    this.now += milliseconds;
    return this;
  }

  /** What the store knows besides the ordinary. */
  knowing(facts: Partial<Facts>): this {
    this.facts = { ...this.facts, ...facts };
    return this;
  }

  by(actor: Actor, command: Command): this {
    const refusal = this.try(actor, command);
    if (refusal) throw new Error(`${command.type} by ${actor.role} refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** The refusal of a command; `null` if it was accepted, and then it has happened. */
  try(actor: Actor, command: Command): Refusal | null {
    const { now, profile, calendar } = this;
    const own = this.calendarOf ? { calendarOf: this.calendarOf } : {};
    const before = this.before ? { before: this.before } : {};
    const grounds = { profile, calendar, ...own, ...before };
    const context = {
      now,
      actor,
      ...grounds,
      supervisionAt: () => shippedSupervisionPolicy,
      facts: someFacts(actor, this.facts),
    };
    const decision = decide(this.#ticket, command, context);
    if (!decision.ok) return decision.refusal;
    for (const event of decision.events) {
      this.#ticket = evolve(this.#ticket, event);
      this.events.push(event);
    }
    return null;
  }

  clock(name: ClockName): Clock {
    const found = this.ticket.clocks.findLast((clock) => clock.name === name);
    if (!found) throw new Error(`no clock ${name}`);
    return found;
  }

  /** Due of the latest clock of a name, in China: `2026-09-24T18:00`. */
  due(name: ClockName): string | null {
    return show(this.clock(name).dueAt);
  }
}
