import { revealCitizen } from '@hotline/shared/contracts/rest/tickets';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';

export type Revealed = z.output<(typeof revealCitizen)['response']>;

const keyOf = (ticketNo: string): readonly string[] => ['revealed', ticketNo];

/** What was revealed of a ticket on this page; forgotten five minutes after it was last shown. */
export const useRevealed = (ticketNo: string): Revealed | null => {
  const { data } = useQuery<Revealed | null>({
    queryKey: keyOf(ticketNo),
    queryFn: () => null,
    enabled: false,
    gcTime: 300_000,
  });
  return data ?? null;
};

export const useKeepRevealed = (ticketNo: string): ((revealed: Revealed) => void) => {
  const client = useQueryClient();
  return (revealed) => client.setQueryData(keyOf(ticketNo), revealed);
};
