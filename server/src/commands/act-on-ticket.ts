import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { AppliedCommand } from '../store/models/ticket.ts';
import { loadTicket, saveTicket } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { compose } from './compose.ts';

export const staleVersion = (): ProblemError =>
  new ProblemError(409, 'version-stale', '工单已被他人更新，请刷新后再操作');

/**
 * Load → decide → save of one verb, or several in one write, on a loaded ticket.
 * @returns the ticket after it; throws a problem when it is refused or somebody else wrote first.
 */
export async function actOnTicket(
  context: Context,
  loaded: LoadedTicket,
  command: Command | readonly Command[],
  actors: readonly Actor[],
  applied: AppliedCommand | null = null,
): Promise<LoadedTicket> {
  await followCalendar(context, loaded);
  const change = await compose(context, loaded.state, [command].flat(), actors, applied);
  if (!(await saveTicket(context.store, loaded, change))) throw staleVersion();
  context.relay.hint();
  return { ...loaded, version: loaded.version + 1, state: change.state };
}

/** Nothing is reckoned by a calendar older than the one that the ticket follows already. */
async function followCalendar({ rules }: Context, { calendarVersion }: LoadedTicket): Promise<void> {
  if ((calendarVersion ?? 0) > rules.calendar().version) await rules.reload();
}

const TRIES = 8;

/** Tries again while somebody else writes first. */
export async function untilNotStale<T>(act: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await act();
    } catch (error) {
      if (left === 1 || !(error instanceof ProblemError) || error.code !== 'version-stale') throw error;
    }
  }
}

/** The same for machines and citizens, who know no version: loads again when somebody else wrote first. */
export const actOnLatest = (
  context: Context,
  ticketId: string,
  command: Command,
  actor: Actor,
): Promise<LoadedTicket> =>
  untilNotStale(async () => {
    const loaded = await loadTicket(context.store, ticketId);
    if (!loaded) throw new ProblemError(404, 'ticket-unknown', '没有这张工单');
    return actOnTicket(context, loaded, command, [actor]);
  });
