import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { hashOf } from '../duplicates/grams.ts';
import type { Match } from '../duplicates/ticket-index.ts';
import { TicketIndex } from '../duplicates/ticket-index.ts';
import type { TicketText } from '../duplicates/ticket-text.ts';
import { ticketText } from './open-ticket-text.ts';
import type { OpenTicket } from './open-ticket-text.ts';

/** A draft, or a ticket, to which open ones are compared. */
export interface Likeness extends TicketText {
  /** Township or county; empty when nobody chose one yet. */
  divisionCode: string;
}

/** What is kept of an open ticket besides its place in the index. */
interface Known {
  /** Hash of its words, to see that they changed. */
  words: number;
  divisionCode: string;
  openedAt: number;
  callerNo: string | null;
}

export type OpenMatch = Match & Omit<Known, 'words'>;

/** Removed entries stay in the index's memory: beyond so many, and twice the living, it wants to be made anew. */
const MOST_DEAD = 10_000;

/** The open tickets of a site, found by likeness; the same wording of another division is no repeat. */
export class OpenTickets {
  #index = new TicketIndex();
  #dead = 0;
  readonly #known = new Map<string, Known>();

  get size(): number {
    return this.#known.size;
  }

  get mostlyDead(): boolean {
    return this.#dead > MOST_DEAD && this.#dead > 2 * this.#known.size;
  }

  ids(): Iterable<string> {
    return this.#known.keys();
  }

  /** Takes a ticket as it is now: a new one in, a changed one anew, an ended one out. */
  note(ticket: OpenTicket): void {
    const { _id: id, state } = ticket;
    if (isEnd(state.status)) return this.forget(id);
    const text = ticketText(ticket);
    const words = hashOf(`${text.title}\n${text.body}`);
    const known = this.#known.get(id);
    const { divisionCode } = state.matter;
    this.#known.set(id, { words, divisionCode, openedAt: state.openedAt, callerNo: state.citizen.callerNo });
    if (known?.words === words) return;
    if (this.#index.remove(id)) this.#dead += 1;
    this.#index.add(text);
  }

  forget(id: string): void {
    if (!this.#known.delete(id)) return;
    this.#index.remove(id);
    this.#dead += 1;
  }

  clear(): void {
    this.#index = new TicketIndex();
    this.#dead = 0;
    this.#known.clear();
  }

  /** @returns open tickets of the same matter, the likeliest first. */
  like(draft: Likeness, threshold?: number): OpenMatch[] {
    const matches = this.#index.lookup(draft, threshold === undefined ? {} : { threshold });
    return matches.flatMap((match) => {
      const known = this.#known.get(match.id);
      return known && mayBeOnePlace(draft.divisionCode, known.divisionCode) ? [{ ...match, ...known }] : [];
    });
  }
}

/** A county holds its townships; nothing is said where a code is missing. */
const mayBeOnePlace = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
