import type { CommandType } from '@hotline/shared/domain/ticket/command';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Context } from '../context.ts';

/** What a consequence is told: which event of which ticket. It reads the ticket itself. */
export interface Happened {
  ticketId: string;
  seq: number;
  type: CommandType;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * One consequence of events. It may be asked twice and must then do nothing twice; what it throws is tried again.
 */
export interface Processor {
  name: string;
  on: readonly CommandType[] | 'all';
  /** Leaves out events that cannot have this consequence, before anything is queued. */
  concerns?: (event: TicketEvent) => boolean;
  /** Most events in one go, 1 unless said. */
  batch?: number;
  /** Most goes at one time in a process, 4 unless said. */
  atOnce?: number;
  handle(context: Context, happened: readonly Happened[]): Promise<void>;
}

export const wants = ({ on, concerns }: Processor, event: TicketEvent): boolean =>
  (on === 'all' || on.includes(event.type)) && (concerns?.(event) ?? true);
