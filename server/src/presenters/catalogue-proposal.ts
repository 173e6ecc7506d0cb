import type { CatalogueProposalView } from '@hotline/shared/contracts/rest/catalogue-proposals';
import { TOWNSHIP_OF_PLACE } from '@hotline/shared/domain/routing/catalogue';
import { groundsNow } from '../commands/suggest-dispatch.ts';
import type { Context } from '../context.ts';
import type { CatalogueProposalDocument } from '../store/models/catalogue-proposal.ts';
import { namedBody } from './return-request.ts';

export function presentProposal(
  context: Context,
  proposal: CatalogueProposalDocument,
  leadBodyId: string | null,
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
    lead: named(leadBodyId),
    clause,
    reason,
    rule: ruleOf(context, proposal),
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

function ruleOf(context: Context, { entryCode }: CatalogueProposalDocument): CatalogueProposalView['rule'] {
  const entry = groundsNow(context).catalogue.entries.find(({ code }) => code === entryCode);
  if (!entry) return null;
  const { code, lead, coHandlers, clause } = entry;
  const named = (name: string) =>
    name === TOWNSHIP_OF_PLACE ? { bodyId: name, bodyName: '属地乡镇' } : namedBody(context.directory, name);
  return { code, lead: named(lead).bodyName, coHandlers: coHandlers.map(named), clause };
}
