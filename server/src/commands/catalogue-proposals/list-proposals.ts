import type { CatalogueProposalView } from '@hotline/shared/contracts/rest/catalogue-proposals';
import type { Context } from '../../context.ts';
import { presentProposal } from '../../presenters/catalogue-proposal.ts';
import type { TaughtBy } from '../../presenters/catalogue-proposal.ts';
import type { CatalogueProposalDocument } from '../../store/models/catalogue-proposal.ts';

const OPEN = 200;
const DECIDED = 50;

/** Open ones first, the latest of each first. */
export async function listProposals(context: Context): Promise<CatalogueProposalView[]> {
  const { catalogueProposals } = context.store;
  const [open, decided] = await Promise.all([
    catalogueProposals
      .find({ status: 'open' })
      .sort({ proposedAt: -1 })
      .limit(OPEN)
      .lean<CatalogueProposalDocument[]>(),
    catalogueProposals
      .find({ status: { $in: ['accepted', 'refused'] } })
      .sort({ proposedAt: -1 })
      .limit(DECIDED)
      .lean<CatalogueProposalDocument[]>(),
  ]);
  return viewsOf(context, [...open, ...decided]);
}

export async function viewsOf(
  context: Context,
  proposals: readonly CatalogueProposalDocument[],
): Promise<CatalogueProposalView[]> {
  const found = await context.store.tickets
    .find({ _id: { $in: proposals.map(({ ticketId }) => ticketId) } }, { 'state.lead': 1, 'state.matter': 1 })
    .lean<{ _id: string; state: TaughtBy }[]>();
  const tickets = new Map(found.map(({ _id, state }) => [_id, state]));
  return proposals.map((one) => presentProposal(context, one, tickets.get(one.ticketId)));
}
