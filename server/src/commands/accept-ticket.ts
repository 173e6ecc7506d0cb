import { randomUUID } from 'node:crypto';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Context } from '../context.ts';
import type { AppliedCommand } from '../store/models/ticket.ts';
import { attachCommands } from './attach-commands.ts';
import { completeHandedOver } from './complete-handed-over.ts';
import { compose } from './compose.ts';
import { onceInFlight } from './idempotency.ts';
import { insertOrRepeat } from './insert-or-repeat.ts';
import type { Accepted } from './insert-or-repeat.ts';
import type { Intake } from './intake.ts';

/**
 * Opens, accepts and, if wanted, submits a matter: several events, one write. The form of a call that was handed to
 * an emergency line meanwhile completes that call's ticket instead; further forms of a call are further matters.
 */
export const acceptTicket = (
  context: Context,
  intake: Intake,
  actors: readonly Actor[],
  applied: AppliedCommand | null,
): Promise<Accepted> =>
  onceInFlight(applied?.key, async () => {
    const complete = () => completeHandedOver(context, intake, actors, applied);
    const completed = await complete();
    if (completed) return completed;
    const commands = await openingCommands(context, intake);
    const change = await compose(context, null, commands, actors, applied);
    return (
      (await insertOrRepeat(context, change, intake.callId)) ??
      (await complete()) ??
      (await insertOrRepeat(context, change, null))!
    );
  });

/** What opens and accepts a matter that is spoken. */
export async function openingCommands(context: Context, intake: Intake): Promise<Command[]> {
  const { source, citizen, matter, callId, upstreamNo, upstreamDue, next, files = [] } = intake;
  const id = randomUUID();
  const numbers = await context.numbers(matter.divisionCode, source);
  const content = { source, citizen, matter, callId, upstreamNo, upstreamDue };
  return [
    { type: 'open', id, numbers, ...content },
    { type: 'accept', ticketNo: '', queryCode: '' },
    ...(await attachCommands(files, id)),
    ...(next === 'submit' ? [{ type: 'submit' } as const] : []),
  ];
}
