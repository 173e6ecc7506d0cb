import { showReference } from '@hotline/shared/contracts/rest/reference';
import type { z } from 'zod';
import { useRoute } from '../api/use-route.ts';

export type Reference = z.output<(typeof showReference)['response']>;

const nothing: Reference = {
  hotlineName: '',
  divisions: [],
  bodies: [],
  categories: [],
  staff: [],
};

/** Divisions, bodies, categories: loaded once an hour. */
export const useReference = (): Reference => {
  const { data } = useRoute(showReference, {}, { staleTime: 3_600_000, gcTime: Infinity });
  return data ?? nothing;
};

export const bodyName = (reference: Reference, bodyId: string | null): string =>
  bodyId === null ? '—' : (reference.bodies.find((body) => body.bodyId === bodyId)?.name ?? bodyId);

export const divisionName = (reference: Reference, code: string): string =>
  reference.divisions.find((division) => division.code === code)?.name ?? code;
