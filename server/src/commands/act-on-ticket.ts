import type { Command } from '@hotline/shared/domain/ticket/command';
import { nextWakeAt } from '@hotline/shared/domain/ticket/next-due';
import type { Actor } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { AppliedCommand } from '../store/models/ticket.ts';
import { loadTicket, saveTicket } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { decideAs } from './decide-as.ts';

import { refusalProblem } from './refusal-problem.ts';
import { stageRules } from './stage-rules.ts';

export const staleVersion = (): ProblemError =>
  new ProblemError(409, 'version-stale', '工单已被他人更新，请刷新后再操作');

/**
 * Load → decide → save of one verb on a loaded ticket.
 * @returns the ticket after it; throws a problem when it is refused or somebody else wrote first.
 */
export async function actOnTicket(
  context: Context,
  loaded: LoadedTicket,
  command: Command,
  actors: readonly Actor[],
  applied: AppliedCommand | null = null,
): Promise<LoadedTicket> {
  const now = context.clock.now();
  const outcome = await decideAs(context, loaded.state, command, actors, now);
  context.metrics.commands.inc({ type: command.type, outcome: outcome.ok ? 'done' : outcome.refusal.code });
  if (!outcome.ok) throw refusalProblem(outcome.refusal);
  const { ticket: state, events } = outcome;
  const nextDueAt = nextWakeAt(state, stageRules(context));
  const change = { state, events, nextDueAt, at: now, applied };
  if (!(await saveTicket(context.store, loaded, change))) throw staleVersion();
  context.relay.hint();
  return { ...loaded, version: loaded.version + 1, state };
}

const TRIES = 8;

/** The same for machines and citizens, who know no version: loads again when somebody else wrote first. */
export async function actOnLatest(
  context: Context,
  ticketId: string,
  command: Command,
  actor: Actor,
): Promise<LoadedTicket> {
  for (let left = TRIES; ; left -= 1) {
    const loaded = await loadTicket(context.store, ticketId);
    if (!loaded) throw new ProblemError(404, 'ticket-unknown', '没有这张工单');
    try {
      return await actOnTicket(context, loaded, command, [actor]);
    } catch (error) {
      if (left === 1 || !(error instanceof ProblemError) || error.code !== 'version-stale') throw error;
    }
  }
}
