import { expect, test } from 'vitest';
import { wantedBy } from './wanted-by.ts';

test('what is typed is a number or a ticket, with blanks or not', () => {
  expect(wantedBy(' 138 0000 1234 ')).toEqual({ number: '13800001234' });
  expect(wantedBy('410927 20261122 1 00003')).toEqual({ ticketNo: '41092720261122100003' });
  expect(wantedBy('')).toEqual({});
  expect(wantedBy('138****1234')).toBeNull();
});
