/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** China keeps +08:00 all year in all places, without daylight saving time. */
export const ZONE_OFFSET = 8 * HOUR;
