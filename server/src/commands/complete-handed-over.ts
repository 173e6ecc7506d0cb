import type { Command } from '@hotline/shared/domain/ticket/command';
import { happensIn } from '@hotline/shared/domain/ticket/permissions';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Context } from '../context.ts';
import type { AppliedCommand } from '../store/models/ticket.ts';
import { guardFields } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { attachCommands } from './attach-commands.ts';
import type { Intake } from './intake.ts';
import { actOnTicket, untilNotStale } from './act-on-ticket.ts';
import { isRepetition } from './idempotency.ts';
import type { Accepted } from './insert-or-repeat.ts';

/**
 * 补登: the form of a call that was handed to an emergency line continues the ticket that the hand-over opened.
 * @returns `null` when the call has no such ticket; the form then makes one.
 */
export const completeHandedOver = (
  context: Context,
  intake: Intake,
  actors: readonly Actor[],
  applied: AppliedCommand | null,
): Promise<Accepted | null> =>
  untilNotStale(async () => {
    const found = intake.callId && (await firstOfCall(context, intake.callId));
    if (!found) return null;
    const done = applied && found.applied.findLast(({ key }) => key === applied.key);
    if (applied && isRepetition(done ?? undefined, applied, applied.at))
      return { loaded: found, repeated: true };
    const { awaitsForm, status } = found.state;
    if (!awaitsForm || !happensIn('complete', status)) return null;
    const commands = await commandsOf(found, intake);
    return { loaded: await actOnTicket(context, found, commands, actors, applied), repeated: false };
  });

const firstOfCall = ({ store }: Context, callId: string): Promise<LoadedTicket | null> =>
  store.tickets.findOne({ firstOfCall: callId }, guardFields).lean<LoadedTicket>();

const commandsOf = async (
  { _id, state: { status, attachments = [] } }: LoadedTicket,
  { citizen, matter, next, files = [] }: Intake,
): Promise<Command[]> => [
  { type: 'complete', citizen, matter },
  ...(await attachCommands(
    files.filter((file) => attachments.every(({ sha256 }) => sha256 !== file.sha256)),
    _id,
  )),
  ...(next === 'submit' && status === 'accepted' ? [{ type: 'submit' } as const] : []),
];
