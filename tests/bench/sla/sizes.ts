const sizes: Record<string, number> = { '100k': 100_000, '1m': 1_000_000 };

/**
 * Open tickets of a seeded store by its size.
 * @throws RangeError
 */
export function openTickets(size = '100k'): number {
  const open = sizes[size];
  if (open === undefined) throw new RangeError(`size ${size}: 100k or 1m`);
  return open;
}
