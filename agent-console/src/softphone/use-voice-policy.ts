import { showVoicePolicy } from '@hotline/shared/contracts/rest/voice';
import type { z } from 'zod';
import { useRoute } from '../api/use-route.ts';

export type ShownVoicePolicy = z.infer<typeof showVoicePolicy.response>;

const freshMs = 60_000;

/** How calls are taken at this site; `undefined` while it is read. */
export const useVoicePolicy = (): ShownVoicePolicy | undefined =>
  useRoute(showVoicePolicy, {}, { staleTime: freshMs }).data;

/** A code that was taken out of the list meanwhile shows itself. */
export const nameOf = (list: readonly { code: string; name: string }[] | undefined, code: string): string =>
  list?.find((one) => one.code === code)?.name ?? code;
