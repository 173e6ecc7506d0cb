import type { showRiskEvent } from '@hotline/shared/contracts/rest/risk-events';
import type { z } from 'zod';

/** One risk event as the interface gives it. */
export type ShownRisk = z.output<typeof showRiskEvent.response>;
