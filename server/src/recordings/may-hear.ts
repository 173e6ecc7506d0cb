import { isShielded } from '@hotline/shared/domain/privacy/shield';
import { mayListen } from '@hotline/shared/domain/recording/may-listen';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { mayRead } from '../policies/ticket-access.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { RecordedCall } from './call-records.ts';

/** Whether a person may play this call, given the tickets that it is about; a message is heard by who works on it. */
export const mayHear = (
  context: Context,
  person: PersonRecord,
  { agentId, voiceMailWith }: Pick<RecordedCall, 'agentId' | 'voiceMailWith'>,
  tickets: readonly Ticket[],
): boolean =>
  mayListen(
    { id: person._id, roles: person.roles },
    {
      agentId: agentId ?? voiceMailWith ?? null,
      isShielded: tickets.some(isShielded),
      isRecused: tickets.some((ticket) => !mayRead(context, ticket, person)),
    },
  );
