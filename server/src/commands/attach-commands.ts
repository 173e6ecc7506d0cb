import type { Command } from '@hotline/shared/domain/ticket/command';
import type { StagedForTicket } from './intake.ts';

/** The files of the sheet, copied to where the ticket has its own, as commands that name them. */
export const attachCommands = (files: readonly StagedForTicket[], ticketId: string): Promise<Command[]> =>
  Promise.all(files.map(async (one) => ({ type: 'attach', file: await one.copyTo(ticketId) }) as const));
