import type { BurstView } from '@hotline/shared/contracts/rest/bursts';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../../context.ts';
import { readable } from '../../policies/ticket-list.ts';
import { presentRow } from '../../presenters/ticket-row.ts';
import type { PersonRecord } from '../../store/directory.ts';
import type { BurstDocument } from '../../store/models/burst.ts';
import type { BurstReportDocument } from '../../store/models/burst-report.ts';
import { rowFields } from '../../store/ticket-repository.ts';
import type { LoadedTicket } from '../../store/ticket-repository.ts';

const MOST = 50;

/** Events whose 主单 is open, the latest report first. */
export async function listBursts(context: Context, reader: PersonRecord): Promise<BurstView[]> {
  const bursts = await context.store.bursts
    .find({ status: { $in: ['proposed', 'event'] } })
    .sort({ reportedAt: -1 })
    .limit(MOST)
    .lean<BurstDocument[]>();
  const reports = await context.store.burstReports
    .find({ burstId: { $in: bursts.map(({ _id }) => _id) } })
    .lean<BurstReportDocument[]>();
  const ids = reports.map(({ _id }) => _id);
  const tickets = await context.store.tickets
    .find({ $and: [{ _id: { $in: ids } }, readable(context, reader)] }, rowFields)
    .lean<LoadedTicket[]>();
  const open = new Map(
    tickets.flatMap((ticket) => (isEnd(ticket.state.status) ? [] : [[ticket._id, ticket] as const])),
  );
  const row = (id: string) => {
    const ticket = open.get(id);
    return ticket ? [presentRow(ticket.state, ticket.version)] : [];
  };
  return bursts.flatMap((burst) => {
    const [lead] = row(burst._id);
    if (!lead) return [];
    const { status, spottedAt, reportedAt } = burst;
    return [
      {
        status,
        lead,
        candidates: candidatesOf(burst, reports).flatMap(row),
        readOut: readOutOf(burst),
        spottedAt,
        reportedAt,
      },
    ];
  });
}

const candidatesOf = ({ _id: lead }: BurstDocument, reports: readonly BurstReportDocument[]): string[] =>
  reports.flatMap(({ _id, burstId }) => (burstId === lead && _id !== lead ? [_id] : []));

export const readOutOf = ({ readOut, readOutBy, readOutAt }: BurstDocument): BurstView['readOut'] =>
  readOut === null ? null : { text: readOut, by: readOutBy!, at: readOutAt! };
