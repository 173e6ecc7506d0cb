import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { CommandType } from '@hotline/shared/domain/ticket/command';
import { mayRole } from '@hotline/shared/domain/ticket/permissions';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { actOnTicket, staleVersion } from './act-on-ticket.ts';
import { actorOf } from './actors.ts';
import { findTicket } from './find-ticket.ts';
import { appliedCommand, isRepetition, onceInFlight } from './idempotency.ts';

interface Wanted {
  version: number;
  command: PublicCommand;
}

/** One verb of a signed-in person on a ticket as he last saw it. */
export function actAsPerson(
  context: Context,
  person: PersonRecord,
  ticketNo: string,
  wanted: Wanted,
  idempotencyKey: string | undefined,
): Promise<LoadedTicket> {
  const now = context.clock.now();
  const applied = appliedCommand(`${person._id}:commands:${ticketNo}`, idempotencyKey, wanted, now);
  return onceInFlight(applied?.key, async () => {
    const loaded = await findTicket(context, ticketNo, person);
    const done = applied && loaded.applied.findLast(({ key }) => key === applied.key);
    if (applied && isRepetition(done ?? undefined, applied, now)) return loaded;
    if (loaded.version !== wanted.version) throw staleVersion();
    return actOnTicket(context, loaded, wanted.command, actorsOf(person, wanted.command.type), applied);
  });
}

/** The person in each role that may ever do the verb; in his first role when none may. */
export function actorsOf(person: PersonRecord, verb: CommandType): Actor[] {
  const able = person.roles.filter((role) => mayRole(role, verb));
  const roles = able.length > 0 ? able : person.roles.slice(0, 1);
  return roles.map((role) => actorOf(person, role));
}
