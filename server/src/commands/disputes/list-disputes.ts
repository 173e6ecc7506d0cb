import type { DisputeRow } from '@hotline/shared/contracts/rest/disputes';
import { upheldReturns } from '@hotline/shared/domain/ticket/guard/consultation';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../../context.ts';
import { isDisputed, openStatuses, readable } from '../../policies/ticket-list.ts';
import { presentRequest } from '../../presenters/return-request.ts';
import { presentRow } from '../../presenters/ticket-row.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { by } from '../../store/models/ticket-indexes.ts';
import type { LoadedTicket } from '../../store/ticket-repository.ts';

const MOST = 200;

/** 派单异议 and 会商, nearest deadline first. */
export async function listDisputes(context: Context, reader: PersonRecord): Promise<DisputeRow[]> {
  const found = await context.store.tickets
    .find(
      {
        $and: [
          { 'state.status': { $in: openStatuses } },
          isDisputed('return-review', 'consultation'),
          readable(context, reader),
        ],
      },
      { version: 1, state: 1 },
      { hint: by('state.status_1_dueAt_1') },
    )
    .sort({ dueAt: 1, _id: 1 })
    .limit(MOST)
    .lean<LoadedTicket[]>();
  return found.map(({ state, version }) => rowOf(context, state, version));
}

function rowOf({ directory }: Context, ticket: Ticket, version: number): DisputeRow {
  const { returns, round, pastLeads, lead, opinions = [] } = ticket;
  const request = returns.findLast((one) => one.round === round);
  const earlier = pastLeads.filter((past) => past.round === round).length;
  return {
    ticket: presentRow(ticket, version),
    kind: kindOf(ticket),
    request: request ? presentRequest(ticket, request, directory) : null,
    dispatches: earlier + (lead ? 1 : 0),
    upheld: upheldReturns(ticket),
    opinions: opinions.filter((one) => one.round === round).length,
  };
}

function kindOf({ status }: Ticket): DisputeRow['kind'] {
  if (status === 'consultation') return 'consultation';
  return status === 'return-review' ? 'return' : 'cohandling';
}
