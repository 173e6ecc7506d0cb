import { shippedEmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import type { EmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import type { Rules } from '../store/rules.ts';

export const emergencyKind = 'emergency-policy';

/** One version as it is kept. */
export interface StoredPolicy {
  policy: EmergencyPolicy;
  at: number;
  by: string;
  reason: string;
}

/** What the administrator saved last; what has been added since he did is as shipped. */
export const emergencyPolicyOf = (rules: Pick<Rules, 'newest'>): EmergencyPolicy => ({
  ...shippedEmergencyPolicy,
  ...(rules.newest(emergencyKind, 'default') as StoredPolicy | undefined)?.policy,
});
