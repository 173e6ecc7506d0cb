import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from './testing/story.ts';
import {
  channelOf,
  formatQueryCode,
  formatTicketNumber,
  parseTicketNumber,
  ticketDay,
} from './ticket-number.ts';

const parts = { division: '410927', day: '20260917', channel: 1, sequence: 7 };

describe('ticket number', () => {
  it('is division, day in China, channel and sequence', () => {
    expect(formatTicketNumber(parts)).toBe('41092720260917100007');
    expect(ticketDay(at('2026-09-17T00:00'))).toBe('20260917');
    expect(channelOf('police')).toBe(9);
  });

  it('widens at 100,000 and at 1,000,000', () => {
    expect(formatTicketNumber({ ...parts, sequence: 99_999 })).toHaveLength(20);
    expect(formatTicketNumber({ ...parts, sequence: 100_000 })).toHaveLength(21);
    expect(formatTicketNumber({ ...parts, sequence: 1_000_000 })).toHaveLength(22);
    expect(() => formatTicketNumber({ ...parts, sequence: 10_000_000 })).toThrow(RangeError);
    expect(() => formatTicketNumber({ ...parts, sequence: 0 })).toThrow(RangeError);
  });

  it.each([
    '',
    '4109272026091710000',
    '41092720260931100001',
    '41092720260917100000',
    '4109272026091710000x',
  ])('is not %s', (text) => expect(parseTicketNumber(text)).toBeUndefined());

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (sequence, channel) => {
          const number = { ...parts, sequence, channel };
          expect(parseTicketNumber(formatTicketNumber(number))).toEqual(number);
        },
      ),
    );
  });

  it('has a query code of six digits', () => {
    expect(formatQueryCode(0)).toBe('000000');
    expect(formatQueryCode(0.9999999)).toBe('999999');
  });
});
