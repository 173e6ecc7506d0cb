import { shippedNoticePolicy } from '@hotline/shared/domain/notices/notice-policy';
import { expect, it } from 'vitest';
import { policyOf, valuesOf } from './notice-values.ts';

it('is the same policy after a look at the form', () => {
  expect(policyOf(0, valuesOf(shippedNoticePolicy))).toEqual(shippedNoticePolicy);
});

it('takes times of day however they are parted', () => {
  const values = { ...valuesOf(shippedNoticePolicy), times: ' 08:30，12:00、 17:30 ' };
  expect(policyOf(3, values)).toMatchObject({ version: 3, digests: { times: ['08:30', '12:00', '17:30'] } });
});
