import type { acceptProposal as acceptRoute } from '@hotline/shared/contracts/rest/catalogue-proposals';
import type { CatalogueProposalView } from '@hotline/shared/contracts/rest/catalogue-proposals';
import { adoptEntry } from '@hotline/shared/domain/routing/adopt-entry';
import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { catalogueFindingWords } from '@hotline/shared/words/zh-CN/catalogue';
import type { z } from 'zod';
import { checkSiteCatalogue } from '../../catalogue/check-site-catalogue.ts';
import { carryIntoPrepared } from '../../catalogue/prepared-versions.ts';
import { catalogueInForce, catalogueVersions, noCatalogue } from '../../catalogue/versions.ts';
import type { PublishedCatalogue } from '../../catalogue/versions.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Audited } from '../../store/models/audit.ts';
import type { CatalogueProposalDocument } from '../../store/models/catalogue-proposal.ts';
import { lineOf, owing, payAudit } from '../../store/owed-audit.ts';
import { publishReference } from '../../store/publish-reference.ts';
import { staleRules } from '../../store/save-version.ts';
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
 * @throws ProblemError when it was decided before, the catalogue would be wrong with it, or another version came
 * meanwhile.
 */
export async function acceptProposal(
  context: Context,
  asked: Asked,
  { reason, version: seen, ...wish }: Wish,
  by: By,
): Promise<CatalogueProposalView> {
  await context.rules.reload();
  const proposal = await openProposal(context, asked);
  const now = context.clock.now();
  const newest = catalogueVersions(context).at(-1)?.version ?? 0;
  if (seen !== newest) throw staleRules();
  const before = catalogueInForce(context, now).entries;
  const entry: CatalogueEntry = {
    ...wish,
    code: `R${asked.ticketNo}-${asked.round}`,
    types: [],
    validFrom: now,
    validTo: null,
  };
  const entries = adoptEntry(before, entry, now);
  refuseErrors(context, before, entries, now);
  const { name } = by.person;
  const catalogueOf = (next: number): PublishedCatalogue => {
    if (next !== newest + 1) throw staleRules();
    return { id: 'default', version: next, publishedAt: now, entries, by: name, reason };
  };
  const audited = auditedOf('accept-catalogue-proposal', asked, reason, by);
  const version = await publishReference(context, 'catalogue', 'default', catalogueOf, () => audited);
  await carryIntoPrepared(context, { at: now, before, after: entries }, name);
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

type Entries = readonly CatalogueEntry[];
const words: Readonly<Record<string, string>> = catalogueFindingWords;

/** Errors that the new rule brings, failing examples of others among them; what was wrong before is the editor’s matter. */
function refuseErrors(context: Context, before: Entries, after: Entries, at: number): void {
  const errorsOf = (entries: Entries) =>
    checkSiteCatalogue(context, { ...noCatalogue, entries }, at)
      .filter(({ severity }) => severity === 'error')
      .map(({ entry, code, value }) => ({
        path: entry ?? '',
        message: `${words[code] ?? code} ${value}`,
      }));
  const known = new Set(errorsOf(before).map((error) => JSON.stringify(error)));
  const errors = errorsOf(after).filter((error) => !known.has(JSON.stringify(error)));
  if (errors.length === 0) return;
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
