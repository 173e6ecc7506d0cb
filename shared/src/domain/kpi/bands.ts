/** 县直, 乡镇, 公共企业: bodies are compared with their like only. */
export const tiers = ['county', 'township', 'public-company'] as const;
export type Tier = (typeof tiers)[number];

export const bands = ['A', 'B', 'C', 'D'] as const;
export type Band = (typeof bands)[number];

/** Below this number of tickets a score says nothing. */
export const LEAST_TICKETS = 5;

/** Why a ticket is left out, after a panel's decision; the counts are published. */
export const exclusionReasons = ['unreasonable', 'malicious', 'force-majeure', 'historical'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export interface ScoredBody {
  bodyId: string;
  tier: Tier;
  /** Excluded ones left out. */
  tickets: number;
  total: number | null;
}

export interface TierBands {
  tier: Tier;
  /** Bodies by id in each band: no raw rank (国办函〔2025〕66号). */
  bands: Record<Band, string[]>;
  notRanked: string[];
}

/** @param least totals of A, B and C; domain rule §7 unless a site says otherwise */
export function bandOf(total: number, least = { A: 95, B: 90, C: 80 }): Band {
  if (total >= least.A) return 'A';
  if (total >= least.B) return 'B';
  return total >= least.C ? 'C' : 'D';
}

/** Within each tier the bodies of each band; those with too few tickets or no score stand apart. */
export function bandsByTier(bodies: readonly ScoredBody[]): TierBands[] {
  return tiers.map((tier) => {
    const result: TierBands = { tier, bands: { A: [], B: [], C: [], D: [] }, notRanked: [] };
    for (const { bodyId, tickets, total } of bodies.filter((body) => body.tier === tier)) {
      if (total === null || tickets < LEAST_TICKETS) result.notRanked.push(bodyId);
      else result.bands[bandOf(total)].push(bodyId);
    }
    for (const list of [...Object.values(result.bands), result.notRanked]) list.sort();
    return result;
  });
}
