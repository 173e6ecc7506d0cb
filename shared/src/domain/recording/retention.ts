import { DAY } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/** How long recordings are kept, as data of a site. */
export interface RetentionTerms {
  days: number;
}

/** Three years (domain rule §2, our default); a matter that is open keeps them longer. */
export const defaultRetention: RetentionTerms = { days: 1095 };

/** Calls that ended before this instant may lose their recordings. */
export const keptSince = (now: Instant, { days }: RetentionTerms): Instant => now - days * DAY;
