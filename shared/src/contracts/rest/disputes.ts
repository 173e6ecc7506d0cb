import { z } from 'zod';
import { route } from './route.ts';
import { ticketRow } from './ticket-view.ts';

const instant = z.number().int();
const named = z.object({ bodyId: z.string(), bodyName: z.string() });
const ruling = z.object({
  upheld: z.boolean(),
  at: instant,
  by: z.string(),
  reason: z.string(),
  clause: z.string(),
});

/** 申请退单. Times are epoch milliseconds. */
export const returnRequestView = named.extend({
  /** 重办 rounds count from 1, dispatches of a round as well. */
  round: z.number().int(),
  ordinal: z.number().int(),
  at: instant,
  by: z.string(),
  reason: z.string(),
  clause: z.string(),
  suggested: named.nullable(),
  /** 退单窗口 of that dispatch; `null` for urgent matters, which can be returned before signing only. */
  window: z.object({ startedAt: instant, dueAt: instant.nullable() }).nullable(),
  ruling: ruling.nullable(),
});
export type ReturnRequestView = z.infer<typeof returnRequestView>;

/** A ticket whose dispatch is disputed. */
export const disputeRow = z.object({
  ticket: ticketRow,
  kind: z.enum(['return', 'cohandling', 'consultation']),
  /** The request that is to be ruled on, or the last one; `null` where a 会商 was called without one. */
  request: returnRequestView.nullable(),
  /** Dispatches of this round so far, and how many of them were returned rightly. */
  dispatches: z.number().int(),
  upheld: z.number().int(),
  opinions: z.number().int(),
});
export type DisputeRow = z.infer<typeof disputeRow>;

export const listDisputes = route({
  method: 'GET',
  path: '/disputes',
  summary: 'Disputed dispatches and 疑难工单会商, nearest deadline first',
  response: z.array(disputeRow),
});

/** How much a body has on its desk; `capacity` is `null` where nobody set one. */
export const bodyLoad = z.object({
  open: z.number().int(),
  capacity: z.number().nullable(),
  over: z.boolean(),
});
export type BodyLoadView = z.infer<typeof bodyLoad>;

const dutyLine = z.object({
  category: z.array(z.string()),
  clause: z.string(),
  from: z.enum(['catalogue', 'duty-list']),
  /** It names this matter. */
  holds: z.boolean(),
});

export const disputeView = z.object({
  requests: z.array(returnRequestView),
  opinions: z.array(
    z.object({
      at: instant,
      writtenBy: z.string(),
      body: named.nullable(),
      speaker: z.string(),
      text: z.string(),
      names: named.nullable(),
    }),
  ),
  dispatches: z.array(
    named.extend({ at: instant, by: z.string(), basis: z.string(), designated: z.boolean() }),
  ),
  /** Bodies that are talked about, with what their duties are. */
  parties: z.array(
    named.extend({
      part: z.enum(['returns', 'suggested', 'proposed']),
      /** How likely catalogue and model together hold it for the right one, 0 to 1; `null` = they do not name it. */
      score: z.number().min(0).max(1).nullable(),
      duties: z.array(dutyLine),
      /** A township without this duty. */
      guarded: z.boolean(),
      load: bodyLoad,
    }),
  ),
});
export type DisputeView = z.infer<typeof disputeView>;

export const showDispute = route({
  method: 'GET',
  path: '/tickets/:ticketNo/dispute',
  summary: 'What speaks for whom in a disputed dispatch: requests, rulings, opinions, duties, load',
  params: z.object({ ticketNo: z.string().min(1).max(40) }),
  response: disputeView,
});

/** A matter sent to a township on whose 履职清单 it is not, or to a body that was full. */
export const townshipOverride = z.object({
  against: z.enum(['duty-list', 'capacity']),
  ticketNo: z.string(),
  title: z.string(),
  category: z.array(z.string()),
  at: instant,
  by: z.string(),
  bodies: z.array(named),
  verb: z.string(),
  reason: z.string(),
});
export type TownshipOverrideView = z.infer<typeof townshipOverride>;

export const listTownshipOverrides = route({
  method: 'GET',
  path: '/township-overrides',
  summary:
    'Matters sent to townships against 履职清单 or to full bodies, latest first, with the reason of who did it',
  query: z.object({ days: z.coerce.number().int().min(1).max(400).default(90) }),
  response: z.object({
    since: instant,
    total: z.number().int(),
    /** How many each township got. */
    townships: z.array(named.extend({ count: z.number().int() })),
    /** How many each body got that was full. */
    full: z.array(named.extend({ count: z.number().int() })),
    rows: z.array(townshipOverride),
  }),
});
