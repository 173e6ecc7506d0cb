import { showEmergencyPolicy } from '@hotline/shared/contracts/rest/emergency';
import type { EmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import { shippedEmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import { useRoute } from '../api/use-route.ts';

const freshMs = 60_000;

/** Other lines, directions and words of risk; as shipped while the site's are read. */
export const useEmergencyPolicy = (): EmergencyPolicy =>
  useRoute(showEmergencyPolicy, {}, { staleTime: freshMs, refetchInterval: freshMs }).data?.policy ??
  shippedEmergencyPolicy;
