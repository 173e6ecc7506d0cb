import { z } from 'zod';
import { bands, tiers } from '../../domain/kpi/bands.ts';
import { factExclusions, factNames } from '../../domain/kpi/metric-fact.ts';
import { accountabilityRules } from '../../domain/kpi/accountability.ts';
import { route } from './route.ts';

const instant = z.number().int();
const count = z.number().int();
const rate = z.number().nullable();

/** From (inclusive) to (exclusive), epoch milliseconds; what is still to come counts when it has come. */
const period = z
  .object({ from: z.coerce.number().int(), to: z.coerce.number().int() })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'to must be after from' });

const division = z
  .string()
  .regex(/^\d{6,12}$/u)
  .optional();

const part = z.object({ name: z.enum(factNames), ok: z.boolean().nullable(), n: count });

const counted = count.min(1).max(1_000_000).nullable();
const points = z.number().min(0).max(100);

/** 考核规则; `version` is the one that it was edited from. */
export const scorePolicyView = z.object({
  version: count,
  leastTickets: count,
  bands: z.object({ A: points, B: points, C: points }),
  deductions: z.object({ falseClosure: points, escalated: points }),
  knowledgeDays: count.min(1).max(1000),
  accountability: z.object({
    days: count.min(1).max(1000),
    trueComplaints: counted,
    per100: z.object({ share: points, leastDispatched: count }).nullable(),
    falseClosures: counted,
    escalated: counted,
    handedOver: counted,
  }),
});

export const showScorePolicy = route({
  method: 'GET',
  path: '/metrics/policy',
  summary: '考核规则 in force: bands, deductions, rules of the 问责 list',
  response: scorePolicyView,
});

export const applyScorePolicy = route({
  method: 'POST',
  path: '/metrics/policy',
  summary: 'A new version of the 考核规则; earlier ones stay',
  body: z.object({ policy: scorePolicyView, reason: z.string().trim().min(1).max(500) }),
  response: scorePolicyView,
});

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
  judged: z.object({ falseClosures: count, escalated: count }),
  /** Answers that were marked, and what they got on average, 0–10. */
  replies: z.object({ marked: count, average: rate }),
  /** Knowledge entries of the body at the end of the period, and those kept up. */
  upkeep: z.object({ entries: count, current: count }),
  figures: z.array(figure),
});
export type BodyScore = z.infer<typeof bodyScore>;

export const metricsView = z.object({
  at: instant,
  from: instant,
  to: instant,
  policy: scorePolicyView,
  figures: z.array(figure),
  bodies: z.array(bodyScore),
  /** By township, whatever body was in charge. */
  regions: z.array(
    z.object({ divisionCode: z.string(), name: z.string(), tickets: count, figures: z.array(figure) }),
  ),
  exclusions: z.array(z.object({ reason: z.enum(factExclusions), n: count })),
});
export type MetricsView = z.infer<typeof metricsView>;

export const showMetrics = route({
  method: 'GET',
  path: '/metrics',
  summary:
    '考核指标 of a period: figures with what stands behind them, scores and bands inside tiers, exclusions',
  query: period.and(z.object({ divisionCode: division })),
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
      divisionCode: division,
      excluded: z.enum(factExclusions).optional(),
    }),
  ),
  response: z.object({
    total: count,
    rows: z.array(
      z.object({
        ticketNo: z.string(),
        title: z.string(),
        bodyName: z.string(),
        at: instant,
        ok: z.boolean().nullable(),
        /** What a marked answer got, 0–10. */
        points: z.number().nullable(),
        /** 属实 in two values: what the body says itself, and what the hotline found. */
        bodyFinding: z.boolean().nullable(),
        hotlineFinding: z.boolean().nullable(),
      }),
    ),
  }),
});

export const accountabilityRow = z.object({
  bodyId: z.string(),
  bodyName: z.string(),
  dispatched: count,
  /** Complaints that the hotline itself found true. */
  trueComplaints: count,
  falseClosures: count,
  escalated: count,
  handedOver: count,
  /** True complaints per 100 dispatched; `null` when nothing was dispatched. */
  per100: rate,
  /** Rules that put it on the list; empty = it is not on it. */
  reasons: z.array(z.object({ rule: z.enum(accountabilityRules), value: z.number(), from: z.number() })),
});
export type AccountabilityRow = z.infer<typeof accountabilityRow>;

export const accountabilityView = z.object({
  at: instant,
  from: instant,
  rules: scorePolicyView.shape.accountability,
  rows: z.array(accountabilityRow),
});
export type AccountabilityView = z.infer<typeof accountabilityView>;

export const showAccountability = route({
  method: 'GET',
  path: '/metrics/accountability',
  summary: '问责 list over a rolling window, with the rules that put each body on it',
  response: accountabilityView,
});

const callCounts = z.object({
  offered: count,
  answered: count,
  abandoned: count,
  abandonedWithin5s: count,
  answeredWithin15s: count,
  answeredWithin15sOfInvite: count,
  waitedMs: count,
  /** Holding taken in; call records do not part them. */
  talkMs: count,
  holdMs: count,
  wrapMs: count,
  staffedMs: count,
  /** Of it, in calls in and out and in wrap-up. */
  busyMs: count,
  lost: count,
  lostCalledBackWithin30min: count,
  accepted: count,
  answeredAtOnce: count,
});
const callRates = z.object({
  connectionRate: rate,
  within15sRate: rate,
  within15sOfInviteRate: rate,
  abandonmentRate: rate,
  averageWaitMs: rate,
  averageHandlingMs: rate,
  callbackRate: rate,
  utilisation: rate,
  answeredAtOnceRate: rate,
});

/** Figures of calls whose calls can be listed. */
export const listedCallCounts = [
  'offered',
  'answered',
  'abandoned',
  'abandonedWithin5s',
  'answeredWithin15s',
  'answeredWithin15sOfInvite',
] as const;

export const callsBehind = route({
  method: 'GET',
  path: '/metrics/calls/behind',
  summary: 'The calls that a figure counts, the latest first, at most 500; numbers are masked',
  query: period.and(z.object({ count: z.enum(listedCallCounts).default('offered') })),
  response: z.object({
    total: count,
    rows: z.array(
      z.object({
        callId: z.string(),
        callerNo: z.string().nullable(),
        agentName: z.string().nullable(),
        ticketNos: z.array(z.string()),
        arrivedAt: instant,
        waitedMs: z.number().nullable(),
        talkMs: z.number().nullable(),
        wrapMs: z.number().nullable(),
      }),
    ),
  }),
});

/** Figures of 回拨率 and of 即时答复率. */
export const listedLostCounts = ['lost', 'lostCalledBackWithin30min'] as const;
export const listedTicketCounts = ['accepted', 'answeredAtOnce'] as const;

export const lostCallers = route({
  method: 'GET',
  path: '/metrics/calls/lost',
  summary: 'Callers who were lost, and when each was called back, the latest first; numbers are masked',
  query: period.and(z.object({ count: z.enum(listedLostCounts).default('lost') })),
  response: z.array(
    z.object({
      lostCallId: z.string(),
      number: z.string(),
      reason: z.enum(['key', 'lost', 'cut-off']),
      state: z.enum(['waiting', 'reached', 'unreached', 'superseded']),
      askedAt: instant,
      dialledAt: instant.nullable(),
    }),
  ),
});

export const ticketsOfCalls = route({
  method: 'GET',
  path: '/metrics/calls/tickets',
  summary: 'Tickets accepted from the telephone, or those answered in the call, that the reader may see',
  query: period.and(z.object({ count: z.enum(listedTicketCounts).default('accepted') })),
  response: z.array(
    z.object({
      ticketNo: z.string(),
      title: z.string(),
      acceptedAt: instant,
      answeredAtOnce: z.boolean(),
    }),
  ),
});

/** 话务指标: of the period, and by day (midnight in China). */
export const callMetricsView = z.object({
  at: instant,
  from: instant,
  to: instant,
  counts: callCounts,
  metrics: callRates,
  days: z.array(z.object({ day: instant, counts: callCounts, metrics: callRates })),
});
export type CallMetricsView = z.infer<typeof callMetricsView>;

export const showCallMetrics = route({
  method: 'GET',
  path: '/metrics/calls',
  summary: '话务指标 of a period from the call records',
  query: period,
  response: callMetricsView,
});
