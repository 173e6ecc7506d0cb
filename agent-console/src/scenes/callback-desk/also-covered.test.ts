import { expect, it } from 'vitest';
import { alsoCovered } from './also-covered.ts';

it('an attempt covers the siblings that wait for a call-back, and nothing else', () => {
  const waiting = { ticketNo: '2', offered: ['rate', 'record-callback'] as const };
  const handled = { ticketNo: '3', offered: ['urge'] as const };
  const stranger = { ticketNo: '4', offered: ['record-callback'] as const };
  const known = [waiting, handled, stranger].map((one) => ({ ...one, offered: [...one.offered] }));
  expect(alsoCovered({ siblings: ['2', '3'] }, known).map(({ ticketNo }) => ticketNo)).toEqual(['2']);
  expect(alsoCovered({ siblings: [] }, known)).toEqual([]);
});
