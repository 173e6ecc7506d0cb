import type { FactName } from './metric-fact.ts';
import type { TicketMetrics } from './ticket-metrics.ts';

interface Part {
  name: FactName;
  /** `null` = all of them. */
  ok: boolean | null;
}

/** Which facts stand behind a figure: above the line and below it. */
export const metricParts: Readonly<Record<keyof TicketMetrics, { of: Part; per: Part }>> = {
  signedInTimeRate: { of: { name: 'sign', ok: true }, per: { name: 'sign', ok: null } },
  onTimeRate: { of: { name: 'finish', ok: true }, per: { name: 'finish', ok: null } },
  overdueRate: { of: { name: 'finish', ok: false }, per: { name: 'finish', ok: null } },
  returnRate: { of: { name: 'returned', ok: null }, per: { name: 'dispatched', ok: null } },
  misdispatchRate: { of: { name: 'return-upheld', ok: null }, per: { name: 'dispatched', ok: null } },
  extensionRate: { of: { name: 'extended', ok: null }, per: { name: 'dispatched', ok: null } },
  suspensionRate: { of: { name: 'suspended', ok: null }, per: { name: 'dispatched', ok: null } },
  redoRate: { of: { name: 'redone', ok: null }, per: { name: 'answered', ok: null } },
  responseRate: { of: { name: 'contact', ok: true }, per: { name: 'contact', ok: null } },
  solvedRate: { of: { name: 'solved', ok: true }, per: { name: 'satisfied', ok: null } },
  satisfiedRate: { of: { name: 'satisfied', ok: true }, per: { name: 'satisfied', ok: null } },
  ratingRate: { of: { name: 'satisfied', ok: null }, per: { name: 'invited', ok: null } },
  appealKeptRate: { of: { name: 'appeal', ok: true }, per: { name: 'appeal', ok: null } },
  dispatchInTimeRate: { of: { name: 'dispatch', ok: true }, per: { name: 'dispatch', ok: null } },
  reviewInTimeRate: { of: { name: 'review', ok: true }, per: { name: 'review', ok: null } },
};
