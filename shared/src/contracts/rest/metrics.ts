import { z } from 'zod';
import { bands, tiers } from '../../domain/kpi/bands.ts';
import { factExclusions, factNames } from '../../domain/kpi/metric-fact.ts';
import { route } from './route.ts';

const instant = z.number().int();
const count = z.number().int();
const rate = z.number().nullable();

/** From (inclusive) to (exclusive), epoch milliseconds; what is still to come counts when it has come. */
const period = z
  .object({ from: z.coerce.number().int(), to: z.coerce.number().int() })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'to must be after from' });

const part = z.object({ name: z.enum(factNames), ok: z.boolean().nullable(), n: count });

/** One figure: the share, and the facts above and below the line by which its tickets are listed. */
export const figure = z.object({ metric: z.string(), value: rate, of: part, per: part });
export type Figure = z.infer<typeof figure>;

export const bodyScore = z.object({
  bodyId: z.string(),
  bodyName: z.string(),
  tier: z.enum(tiers),
  tickets: count,
  total: rate,
  /** `null`: too few tickets, or nothing was measured. */
  band: z.enum(bands).nullable(),
  parts: z.array(z.object({ part: z.string(), points: z.number(), most: z.number() })),
  deductions: z.number(),
  figures: z.array(figure),
});
export type BodyScore = z.infer<typeof bodyScore>;

export const metricsView = z.object({
  at: instant,
  from: instant,
  to: instant,
  figures: z.array(figure),
  bodies: z.array(bodyScore),
  exclusions: z.array(z.object({ reason: z.enum(factExclusions), n: count })),
});
export type MetricsView = z.infer<typeof metricsView>;

export const showMetrics = route({
  method: 'GET',
  path: '/metrics',
  summary:
    '考核指标 of a period: figures with what stands behind them, scores and bands inside tiers, exclusions',
  query: period,
  response: metricsView,
});

export const metricTickets = route({
  method: 'GET',
  path: '/metrics/tickets',
  summary: 'The tickets behind a figure that the reader may see',
  query: period.and(
    z.object({
      name: z.enum(factNames),
      ok: z.enum(['true', 'false']).optional(),
      bodyId: z.string().optional(),
      excluded: z.enum(factExclusions).optional(),
    }),
  ),
  response: z.object({
    total: count,
    rows: z.array(
      z.object({ ticketNo: z.string(), title: z.string(), at: instant, ok: z.boolean().nullable() }),
    ),
  }),
});

export const accountabilityRow = z.object({
  bodyId: z.string(),
  bodyName: z.string(),
  /** Complaints that the hotline itself found true. */
  trueComplaints: count,
  dispatched: count,
  /** Per 100 dispatched; `null` when nothing was dispatched. */
  per100: rate,
});
export type AccountabilityRow = z.infer<typeof accountabilityRow>;

export const showAccountability = route({
  method: 'GET',
  path: '/metrics/accountability',
  summary: '问责 list: the last 90 days, complaints that the hotline found true, per 100 dispatched',
  response: z.object({ at: instant, from: instant, rows: z.array(accountabilityRow) }),
});
