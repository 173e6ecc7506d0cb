import { z } from 'zod';
import { route } from './route.ts';
import { ticketRow } from './ticket-view.ts';

const hours = z.number();

/** Why, the weightiest first; `domain/forecast/reasons`. */
export const forecastReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('not-signed') }),
  z.object({ code: z.literal('not-contacted') }),
  z.object({ code: z.literal('days-off'), days: z.number().int(), names: z.array(z.string()) }),
  /** Times the usual. */
  z.object({ code: z.literal('load'), load: z.number() }),
  z.object({
    code: z.literal('pace'),
    measure: z.enum(['working', 'wall-clock']),
    median: hours,
    allowed: hours,
  }),
  z.object({ code: z.literal('time-used'), share: z.number() }),
]);
export type ForecastReasonView = z.infer<typeof forecastReason>;

export const forecastView = z.object({
  ticket: ticketRow,
  bodyId: z.string(),
  dueAt: z.number().int(),
  probability: z.number(),
  reasons: z.array(forecastReason),
  step: z.enum(['urge-sign', 'act-before-days-off', 'share-load', 'remind-head', 'call-handler']),
});
export type ForecastView = z.infer<typeof forecastView>;

export const showForecast = route({
  method: 'GET',
  path: '/supervision/forecast',
  summary:
    'Open tickets that will probably be late, the first due first, with the reason and a suggested step',
  response: z.object({
    at: z.number().int(),
    /** Handled matters from which the pace of bodies is learnt. */
    learntFrom: z.number().int(),
    forecasts: z.array(forecastView),
  }),
});
