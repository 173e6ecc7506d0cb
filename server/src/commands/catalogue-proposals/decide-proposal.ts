import type { acceptProposal as acceptRoute } from '@hotline/shared/contracts/rest/catalogue-proposals';
import type { CatalogueProposalView } from '@hotline/shared/contracts/rest/catalogue-proposals';
import { adoptEntry } from '@hotline/shared/domain/routing/adopt-entry';
import { catalogueProblems } from '@hotline/shared/domain/routing/catalogue-problems';
import type { Catalogue, CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import type { z } from 'zod';
import { carryIntoPrepared } from '../../catalogue/prepared-versions.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { CatalogueProposalDocument } from '../../store/models/catalogue-proposal.ts';
import { publishReference } from '../../store/publish-reference.ts';
import { groundsNow } from '../suggest-dispatch.ts';
import { viewsOf } from './list-proposals.ts';

type Wish = z.output<NonNullable<typeof acceptRoute.body>>;
export interface Asked {
  ticketNo: string;
  round: number;
}

/**
 * Publishes a version of 派单目录 with the rule as the person put it; rules of the same reach end. Versions prepared for
 * later take it over.
 * @throws ProblemError when it was decided before, or the catalogue would be wrong with it.
 */
export async function acceptProposal(
  context: Context,
  asked: Asked,
  { reason, ...wish }: Wish,
  by: string,
): Promise<CatalogueProposalView> {
  const proposal = await openProposal(context, asked);
  const now = context.clock.now();
  const { catalogue } = groundsNow(context);
  const entry: CatalogueEntry = {
    ...wish,
    code: `R${asked.ticketNo}-${asked.round}`,
    types: [],
    validFrom: now,
    validTo: null,
  };
  const entries = adoptEntry(catalogue.entries, entry, now);
  refuseProblems(context, { ...catalogue, entries }, entry);
  const version = await publishReference(context, 'catalogue', 'default', (next): Catalogue => ({
    id: 'default',
    version: next,
    publishedAt: now,
    entries,
  }));
  await carryIntoPrepared(context, { at: now, before: catalogue.entries, after: entries }, by);
  return decide(context, proposal, { status: 'accepted', why: reason, by, version });
}

export const refuseProposal = async (
  context: Context,
  asked: Asked,
  why: string,
  by: string,
): Promise<CatalogueProposalView> =>
  decide(context, await openProposal(context, asked), { status: 'refused', why, by, version: null });

async function openProposal(
  { store }: Context,
  { ticketNo, round }: Asked,
): Promise<CatalogueProposalDocument> {
  const found = await store.catalogueProposals.find({ ticketNo }).lean<CatalogueProposalDocument[]>();
  const proposal = found.find(({ _id }) => _id.endsWith(`/${round}`));
  if (!proposal) throw new ProblemError(404, 'proposal-unknown', '没有这条目录建议');
  if (proposal.status !== 'open') throw new ProblemError(409, 'proposal-decided', '这条建议已处理，请刷新');
  return proposal;
}

/** Only what the new rule brings; a catalogue that was wrong before is its editor’s matter. */
function refuseProblems({ directory }: Context, catalogue: Catalogue, { code }: CatalogueEntry): void {
  const problems = catalogueProblems(catalogue, directory.bodies()).filter(({ entry }) => entry === code);
  if (problems.length === 0) return;
  const errors = problems.map((problem) => ({ path: 'body', message: problem.code }));
  throw new ProblemError(422, 'catalogue-wrong', '采纳后派单目录会有错误，未发布', { errors });
}

interface Verdict {
  status: 'accepted' | 'refused';
  why: string;
  by: string;
  version: number | null;
}

async function decide(
  context: Context,
  { _id }: CatalogueProposalDocument,
  { status, why, by, version }: Verdict,
): Promise<CatalogueProposalView> {
  const decided = {
    status,
    decidedBy: by,
    decidedAt: context.clock.now(),
    decidedWhy: why,
    catalogueVersion: version,
  };
  const left = await context.store.catalogueProposals
    .findOneAndUpdate({ _id, status: 'open' }, { $set: decided }, { returnDocument: 'after' })
    .lean<CatalogueProposalDocument>();
  if (!left) throw new ProblemError(409, 'proposal-decided', '这条建议已处理，请刷新');
  return (await viewsOf(context, [left]))[0]!;
}
