import { purposeOf } from '@hotline/shared/domain/attachment/attachment';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import { actOnTicket, untilNotStale } from '../commands/act-on-ticket.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { folderOf } from './files.ts';
import { keepTaken, takeFile } from './take-file.ts';

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** @throws a problem 503 where the site named no folder. */
export function attachmentsRoot({ config: { attachmentsDir } }: Pick<Context, 'config'>): string {
  if (attachmentsDir !== null) return attachmentsDir;
  throw new ProblemError(503, 'attachments-out-of-reach', '本站未设置附件目录');
}

/**
 * The file first, then the command: whoever is cut off in between leaves a file that no ticket names, which a night
 * sweeps away, and never a ticket that names a file that is not there. Sent again after a lost answer it is there
 * already.
 */
export async function attachFile(
  context: Context,
  ticket: LoadedTicket,
  actors: readonly Actor[],
  sent: SentFile,
): Promise<LoadedTicket> {
  const folder = folderOf(attachmentsRoot(context), ticket._id);
  const taken = await takeFile(sent.name, sent.bytes);
  if (isThere(ticket, actors, taken.file.sha256)) return ticket;
  await keepTaken(folder, taken);
  return actOnNewest(context, ticket, { type: 'attach', file: taken.file }, actors);
}

/** The ticket forgets the file, and a night sweeps it away. */
export const detachFile = (
  context: Context,
  ticket: LoadedTicket,
  actors: readonly Actor[],
  attachmentId: string,
): Promise<LoadedTicket> => actOnNewest(context, ticket, { type: 'detach', attachmentId }, actors);

/** Files stand beside whatever else is done to the ticket meanwhile. */
const actOnNewest = (
  context: Context,
  { _id }: LoadedTicket,
  command: Command,
  actors: readonly Actor[],
): Promise<LoadedTicket> =>
  untilNotStale(async () => {
    const loaded = (await loadTicket(context.store, _id))!;
    return actOnTicket(context, loaded, command, actors);
  });

const isThere = ({ state }: LoadedTicket, actors: readonly Actor[], sha256: string): boolean =>
  (state.attachments ?? []).some(
    (one) =>
      one.sha256 === sha256 &&
      one.round === state.round &&
      actors.some(({ role }) => purposeOf(role) === one.purpose),
  );
