import type { Wallboard } from '@hotline/shared/contracts/rest/supervision';
import type { CommandType } from '@hotline/shared/domain/ticket/command';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { CaseChange, Notice } from '@hotline/shared/contracts/socket';
import type { Router } from 'express';
import type { TranscriptProvider } from './quality/transcript-provider.ts';
import type { SiteRouter } from './router/site/loaded-model.ts';
import type { OpenTicket } from './repeats/open-ticket-text.ts';
import type { Likeness, OpenMatch } from './repeats/open-tickets.ts';

/** Something that screens must see now; `realtime` presents it to each reader. */
export type Announcement =
  | { kind: 'ticket'; ticketId: string; type: CommandType; at: number }
  | { kind: 'notice'; ticket: Ticket | null; notice: Notice }
  | { kind: 'case'; change: CaseChange };

/** The console's socket, seen from the rest of the server. */
export interface Realtime {
  publish(announcement: Announcement): void;
  /** Drops every socket of a person but that of the session named. */
  endSessions(personId: string, code: string, keepSessionId: string | null): void;
}

/** Where an agent is signed in: one place at a time. */
export interface Presence {
  /** @param sessionId of the sign-in that asks. */
  of(personId: string, sessionId: string): Promise<'free' | 'elsewhere' | 'in-call'>;
  signedOut(personId: string): Promise<void>;
}

/** Figures of the floor that only the calls know. @param since beginning of the day, epoch milliseconds. */
export type Floor = (since: number) => Promise<FloorFigures>;
type FloorFigures = Pick<Wallboard, 'waiting' | 'longestWaitMs' | 'agents'> & {
  today: Pick<Wallboard['today'], 'offered' | 'answered' | 'abandoned' | 'within15s'>;
};

/** The open tickets, in memory. */
export interface Repeats {
  /** Those of the same matter, the likeliest first. @param threshold least probability, 0 to 1. */
  like(draft: Likeness, threshold?: number): OpenMatch[];
  /** Takes a ticket as it is now, before it is announced. */
  note(ticket: OpenTicket): void;
}

export interface Ports {
  realtime: Realtime;
  presence: Presence;
  floor: Floor;
  /** The learned model beside the catalogue. */
  router: SiteRouter;
  repeats: Repeats;
  /** Writes recordings down; `null` = nobody does. */
  transcripts: TranscriptProvider | null;
  /** Routes of other rooms, added below `/api`. */
  routes: ((router: Router) => void)[];
}

/** Ports of a process that serves no console. */
export const closedPorts = (): Ports => ({
  realtime: { publish: () => {}, endSessions: () => {} },
  presence: { of: () => Promise.resolve('free'), signedOut: () => Promise.resolve() },
  floor: () =>
    Promise.resolve({
      waiting: 0,
      longestWaitMs: 0,
      agents: {},
      today: { offered: 0, answered: 0, abandoned: 0, within15s: 0 },
    }),
  router: { loaded: () => null, broken: () => null, settled: () => Promise.resolve() },
  repeats: { like: () => [], note: () => {} },
  transcripts: null,
  routes: [],
});
