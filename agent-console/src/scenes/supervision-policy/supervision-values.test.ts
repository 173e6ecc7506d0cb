import { shippedSupervisionPolicy } from '@hotline/shared/domain/supervision/policy/supervision-policy';
import { expect, it } from 'vitest';
import { policyOf, valuesOf } from './supervision-values.ts';

it('is the same policy after a look at the form', () => {
  expect(policyOf(shippedSupervisionPolicy, valuesOf(shippedSupervisionPolicy))).toEqual(
    shippedSupervisionPolicy,
  );
});

it('takes an empty span for the deadline itself', () => {
  const values = valuesOf(shippedSupervisionPolicy);
  values.ladder.ordinary[0] = { ...values.ladder.ordinary[0]!, after: ' 4wh ' };
  values.ladder.ordinary[1] = { ...values.ladder.ordinary[1]!, after: ' ' };
  const { ordinary } = policyOf(shippedSupervisionPolicy, values).ladder;
  expect(ordinary.slice(0, 2).map(({ after }) => after)).toEqual(['4wh', null]);
});
