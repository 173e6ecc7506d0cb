import type { CatalogueProposalView } from '@hotline/shared/contracts/rest/catalogue-proposals';
import { TOWNSHIP_OF_PLACE, catalogueAt } from '@hotline/shared/domain/routing/catalogue';
import type { Catalogue } from '@hotline/shared/domain/routing/catalogue';
import { lookUp } from '@hotline/shared/domain/routing/look-up';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { catalogueVersions, noCatalogue } from '../catalogue/versions.ts';
import type { Context } from '../context.ts';
import type { CatalogueProposalDocument } from '../store/models/catalogue-proposal.ts';
import { namedBody } from './return-request.ts';

export type TaughtBy = Pick<Ticket, 'lead' | 'matter'>;

export function presentProposal(
  context: Context,
  proposal: CatalogueProposalDocument,
  ticket: TaughtBy | undefined,
): CatalogueProposalView {
  const { directory } = context;
  const { _id, ticketNo, title, category, divisionCode, clause, reason, proposedAt, status } = proposal;
  const named = (bodyId: string | null) => (bodyId === null ? null : namedBody(directory, bodyId));
  return {
    ticketNo,
    round: Number(_id.split('/').at(-1)),
    title,
    category,
    divisionCode,
    returnedBy: proposal.returnedBy.map((bodyId) => namedBody(directory, bodyId)),
    body: named(proposal.bodyId),
    lead: named(ticket?.lead?.bodyId ?? null),
    clause,
    reason,
    rule: ticket ? ruleOf(context, proposal, ticket) : null,
    catalogueVersion: catalogueVersions(context).at(-1)?.version ?? 0,
    proposedAt,
    status,
    decided:
      proposal.decidedAt === null
        ? null
        : {
            by: proposal.decidedBy!,
            at: proposal.decidedAt,
            why: proposal.decidedWhy!,
            version: proposal.catalogueVersion,
          },
  };
}

function ruleOf(
  context: Context,
  { decidedAt, catalogueVersion }: CatalogueProposalDocument,
  { matter }: TaughtBy,
): CatalogueProposalView['rule'] {
  const { directory } = context;
  const at = decidedAt ?? context.clock.now();
  const catalogue = catalogueBefore(context, catalogueVersion ?? Infinity, at);
  const [first] = lookUp(catalogue, directory.bodies(), matter, at);
  const entry = catalogue.entries.find(({ code }) => code === first?.entryCode);
  if (!entry) return null;
  const { code, lead, coHandlers, clause } = entry;
  const named = (name: string) =>
    name === TOWNSHIP_OF_PLACE ? { bodyId: name, bodyName: '属地乡镇' } : namedBody(directory, name);
  return { code, lead: named(lead).bodyName, coHandlers: coHandlers.map(named), clause };
}

/** What held at an instant without the version that it became by the decision. */
const catalogueBefore = (context: Context, version: number, at: number): Catalogue =>
  catalogueAt(
    catalogueVersions(context).filter((one) => one.version < version),
    at,
  ) ?? noCatalogue;
