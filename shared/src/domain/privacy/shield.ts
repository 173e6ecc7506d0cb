import type { Ticket } from '../ticket/ticket.ts';

/**
 * Whether the citizen stays unknown to every body: a confidential ticket, and a 举报 unless he agreed to be
 * known. He can then be contacted by a bridged call only.
 */
export function isShielded({ citizen, matter }: Pick<Ticket, 'citizen' | 'matter'>): boolean {
  return citizen.isConfidential || (matter.type === 'report' && citizen.agreesToDisclosure !== true);
}
