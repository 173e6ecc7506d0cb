import { z } from 'zod';
import { route } from './route.ts';

const instant = z.number().int();
const named = z.object({ bodyId: z.string(), bodyName: z.string() });
const params = z.object({ ticketNo: z.string().min(1).max(40), round: z.coerce.number().int().min(1) });

/** What an upheld return or the ruling of a 会商 says about 派单目录. Times are epoch milliseconds. */
export const catalogueProposal = z.object({
  ticketNo: z.string(),
  round: z.number().int(),
  title: z.string(),
  category: z.array(z.string()),
  divisionCode: z.string(),
  returnedBy: z.array(named),
  /** Who should have it by the ruling; `null` where nobody was named. */
  body: named.nullable(),
  /** Who has it now. */
  lead: named.nullable(),
  clause: z.string(),
  reason: z.string(),
  /** The rule that the matter falls under: of an open one today’s, of a decided one what held until it was decided. */
  rule: z
    .object({ code: z.string(), lead: z.string(), coHandlers: z.array(named), clause: z.string() })
    .nullable(),
  /** Newest version of 派单目录 as this was shown; whoever accepts says it. */
  catalogueVersion: z.number().int(),
  proposedAt: instant,
  status: z.enum(['open', 'accepted', 'refused']),
  decided: z.object({ by: z.string(), at: instant, why: z.string(), version: instant.nullable() }).nullable(),
});
export type CatalogueProposalView = z.infer<typeof catalogueProposal>;

export const listProposals = route({
  method: 'GET',
  path: '/catalogue-proposals',
  summary: 'Proposals for 派单目录 from upheld returns: open ones first, then the latest decided',
  response: z.array(catalogueProposal),
});
export const acceptProposal = route({
  method: 'POST',
  path: '/catalogue-proposals/:ticketNo/:round/accept',
  summary: 'Publish a version of 派单目录 with the rule that the ticket taught',
  params,
  body: z.object({
    /** The newest version of 派单目录 that the person saw; 409 when there is a newer one. */
    version: z.number().int(),
    /** One to three levels, the matter’s own or what it is part of. */
    category: z.array(z.string().min(1).max(60)).min(1).max(3),
    /** Prefix of the division code; empty = everywhere. */
    divisionPrefix: z.string().max(12),
    words: z.array(z.string().trim().min(1).max(20)).max(20),
    lead: z.string().min(1).max(40),
    coHandlers: z.array(z.string().min(1).max(40)).max(20),
    clause: z.string().trim().min(2).max(300),
    reason: z.string().trim().min(2).max(300),
  }),
  response: catalogueProposal,
});
export const refuseProposal = route({
  method: 'POST',
  path: '/catalogue-proposals/:ticketNo/:round/refuse',
  summary: 'Leave 派单目录 as it is, and say why',
  params,
  body: z.object({ reason: z.string().trim().min(2).max(300) }),
  response: catalogueProposal,
});
