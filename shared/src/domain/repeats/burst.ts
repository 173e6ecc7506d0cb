/** An open ticket of one matter, as far as 突发聚合 looks at it. Times are epoch milliseconds. */
export interface Report {
  id: string;
  openedAt: number;
  /** Digits; `null` = withheld. */
  callerNo: string | null;
}

/** When many reports of one matter are an event: an editorial default of the site, no national rule. */
export interface BurstRule {
  /** Least independent callers. */
  callers: number;
  /** Length of time in which they called, milliseconds. */
  windowMs: number;
}

export const defaultBurstRule: BurstRule = { callers: 5, windowMs: 2 * 3_600_000 };

export interface Burst {
  /** The earliest report becomes the 主单. */
  lead: Report;
  followers: readonly Report[];
}

/** Many independent callers on one matter in a short time. Withheld numbers count as one caller together. */
export function burstOf(reports: readonly Report[], rule: BurstRule, now: number): Burst | null {
  const recent = reports
    .filter(({ openedAt }) => openedAt <= now && now - openedAt <= rule.windowMs)
    .toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
  const [lead, ...followers] = recent;
  if (!lead || new Set(recent.map(({ callerNo }) => callerNo)).size < rule.callers) return null;
  return { lead, followers };
}
