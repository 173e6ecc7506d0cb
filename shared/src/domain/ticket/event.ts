import type { CommandOf, CommandType } from './command.ts';
import type { Actor } from './actor.ts';
import type { Clock } from './ticket.ts';
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

interface EventOf<T extends CommandType> {
  seq: number;
  type: T;
  at: number;
  actor: Actor;
  from: Status | null;
  to: Status;
  /** The command as accepted. */
  data: CommandOf<T>;
  clocks: readonly ClockChange[];
  /** Deadline profile that the ticket is bound to from here on; `null` = no change. */
  profile: { id: string; version: number } | null;
}

/**
 * One fact of a ticket's life: a command that was accepted, with its consequences for status and clocks.
 * `seq` counts from 1 without gaps; `at` is epoch milliseconds.
 */
export type TicketEvent<T extends CommandType = CommandType> = { [K in T]: EventOf<K> }[T];
