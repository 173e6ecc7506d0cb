import type { acceptProposal as acceptRoute } from '@hotline/shared/contracts/rest/catalogue-proposals';
import type { CatalogueProposalView } from '@hotline/shared/contracts/rest/catalogue-proposals';
import { adoptEntry } from '@hotline/shared/domain/routing/adopt-entry';
import { catalogueProblems } from '@hotline/shared/domain/routing/catalogue-problems';
import type { Catalogue, CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import type { z } from 'zod';
import { carryIntoPrepared } from '../../catalogue/prepared-versions.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Audited } from '../../store/models/audit.ts';
import type { CatalogueProposalDocument } from '../../store/models/catalogue-proposal.ts';
import { lineOf, owing, payAudit } from '../../store/owed-audit.ts';
import { publishReference } from '../../store/publish-reference.ts';
import { groundsNow } from '../suggest-dispatch.ts';
import { viewsOf } from './list-proposals.ts';

type Wish = z.output<NonNullable<typeof acceptRoute.body>>;
export interface Asked {
  ticketNo: string;
  round: number;
}

type By = Pick<Audited, 'person' | 'address'>;

/**
 * Publishes a version of 派单目录 with the rule as the person put it; rules of the same reach end. Versions prepared for
 * later take it over.
 * @throws ProblemError when it was decided before, or the catalogue would be wrong with it.
 */
export async function acceptProposal(
  context: Context,
  asked: Asked,
  { reason, ...wish }: Wish,
  by: By,
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
  const catalogueOf = (next: number): Catalogue => ({
    id: 'default',
    version: next,
    publishedAt: now,
    entries,
  });
  const audited = auditedOf('accept-catalogue-proposal', asked, reason, by);
  const version = await publishReference(context, 'catalogue', 'default', catalogueOf, () => audited);
  const { name } = by.person;
  await carryIntoPrepared(context, { at: now, before: catalogue.entries, after: entries }, name);
  return decide(context, proposal, { status: 'accepted', why: reason, by: name, version });
}

export const refuseProposal = async (
  context: Context,
  asked: Asked,
  why: string,
  by: By,
): Promise<CatalogueProposalView> => {
  const verdict = { status: 'refused', why, by: by.person.name, version: null } as const;
  const audited = auditedOf('refuse-catalogue-proposal', asked, why, by);
  return decide(context, await openProposal(context, asked), verdict, audited);
};

const auditedOf = (act: string, { ticketNo }: Asked, reason: string, by: By): Audited => ({
  ...by,
  act,
  ticketNo,
  reason,
});

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
  audited?: Audited,
): Promise<CatalogueProposalView> {
  const decided = {
    status,
    decidedBy: by,
    decidedAt: context.clock.now(),
    decidedWhy: why,
    catalogueVersion: version,
  };
  const { store, clock } = context;
  const lines = audited ? [lineOf(audited, clock)] : [];
  const left = await store.catalogueProposals
    .findOneAndUpdate(
      { _id, status: 'open' },
      { $set: decided, ...owing(...lines) },
      { returnDocument: 'after' },
    )
    .lean<CatalogueProposalDocument>();
  if (!left) throw new ProblemError(409, 'proposal-decided', '这条建议已处理，请刷新');
  await payAudit(store, store.catalogueProposals, _id, lines);
  return (await viewsOf(context, [left]))[0]!;
}
