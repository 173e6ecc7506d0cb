import type { Command, CommandType } from './command.ts';
import type { Actor, Clock } from './ticket.ts';
import type { Status } from './vocabulary.ts';

/** What an event does to the clocks; `due` moves only as domain rules allow. */
export type ClockChange =
  | { op: 'start'; clock: Clock }
  | { op: 'meet'; key: string; at: number }
  | { op: 'cancel'; key: string; at: number }
  /** A submission that review refused counts as never made: its deadline is open again, unmoved. */
  | { op: 'reopen'; key: string }
  | {
      op: 'move';
      key: string;
      spans: readonly string[];
      dueAt: number | null;
      warnAt: number | null;
      missingYear: number | null;
    }
  | { op: 'pause' | 'resume'; key: string; at: number }
  | { op: 'fire'; key: string; stage: string; dueAt: number; at: number };

/**
 * One fact of a ticket's life: a command that was accepted, with its consequences for status and clocks.
 * `seq` counts from 1 without gaps; `at` is epoch milliseconds.
 */
export interface TicketEvent<T extends CommandType = CommandType> {
  seq: number;
  type: T;
  at: number;
  actor: Actor;
  from: Status | null;
  to: Status;
  /** The command as accepted. */
  data: Extract<Command, { type: T }>;
  clocks: readonly ClockChange[];
  /** Deadline profile in force, on `accept` and on whatever else binds the ticket to one. */
  profile: { id: string; version: number } | null;
}
