import type { AnchoredHead, AnchoredHeads } from './check-anchors.ts';

/**
 * Hands out what is anchored range by range, in the order of ticket ids as the store sorts them (by bytes).
 * @returns takes the last id of a range, `null` = to the end; each head is handed out once.
 */
export function headsInRanges(heads: AnchoredHeads): (last: string | null) => AnchoredHead[] {
  const sorted = [...heads.values()]
    .map((ofTicket) => ({ id: Buffer.from(ofTicket[0]!.ticketId), ofTicket }))
    .sort((a, b) => Buffer.compare(a.id, b.id));
  let next = 0;
  return (last) => {
    const end = last === null ? null : Buffer.from(last);
    const taken: AnchoredHead[] = [];
    for (; next < sorted.length; next += 1) {
      const { id, ofTicket } = sorted[next]!;
      if (end && Buffer.compare(id, end) > 0) break;
      taken.push(...ofTicket);
    }
    return taken;
  };
}
