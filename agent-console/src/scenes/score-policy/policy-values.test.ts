import { shippedScorePolicy } from '@hotline/shared/domain/kpi/score-policy';
import { describe, expect, it } from 'vitest';
import { policyOf, valuesOf } from './policy-values.ts';

describe('a score policy as a form', () => {
  it('comes back as it was, rules that are off as well', () => {
    const off = {
      days: 30,
      trueComplaints: null,
      per100: null,
      falseClosures: null,
      escalated: 1,
      handedOver: null,
    };
    for (const policy of [shippedScorePolicy, { ...shippedScorePolicy, version: 3, accountability: off }]) {
      expect(policyOf(policy.version, valuesOf(policy))).toEqual(policy);
    }
  });
});
