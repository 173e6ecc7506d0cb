import { describe, expect, it } from 'vitest';
import { periodOf } from './period.ts';

const said = (name: Parameters<typeof periodOf>[0], now: string): string[] => {
  const { from, to } = periodOf(name, Date.parse(now));
  return [from, to].map((at) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16));
};

describe('periods', () => {
  it('are whole days and months of China', () => {
    expect(said('month', '2026-09-30T17:30:00Z')).toEqual(['2026-10-01T00:00', '2026-11-01T00:00']);
    expect(said('last-month', '2026-01-05T00:00+08:00')).toEqual(['2025-12-01T00:00', '2026-01-01T00:00']);
    expect(said('days30', '2026-09-30T23:59+08:00')).toEqual(['2026-09-01T00:00', '2026-10-01T00:00']);
    expect(said('year', '2026-12-31T23:59+08:00')).toEqual(['2026-01-01T00:00', '2027-01-01T00:00']);
  });
});
