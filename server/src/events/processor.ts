import type { CommandType } from '@hotline/shared/domain/ticket/command';
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
  /** Most events in one go, 1 unless said. */
  batch?: number;
  handle(context: Context, happened: readonly Happened[]): Promise<void>;
}

export const wants = ({ on }: Processor, type: CommandType): boolean => on === 'all' || on.includes(type);
