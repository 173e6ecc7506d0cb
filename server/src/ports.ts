import type { CommandType } from '@hotline/shared/domain/ticket/command';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Notice } from '@hotline/shared/contracts/socket';

/** Something that screens must see now; `realtime` presents it to each reader. */
export type Announcement =
  | { kind: 'ticket'; ticket: Ticket; version: number; type: CommandType; at: number }
  | { kind: 'notice'; ticket: Ticket | null; notice: Notice };

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

export interface Ports {
  realtime: Realtime;
  presence: Presence;
}

/** Ports of a process that serves no console. */
export const closedPorts = (): Ports => ({
  realtime: { publish: () => {}, endSessions: () => {} },
  presence: { of: () => Promise.resolve('free'), signedOut: () => Promise.resolve() },
});
