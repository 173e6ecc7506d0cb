import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WATER } from '../ticket/testing/actors.ts';
import { handling } from '../ticket/testing/stages.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { MOST_ITEMS, digestOf } from './digest.ts';
import type { DigestItem } from './digest.ts';
import { dutiesOf } from './duty.ts';
import { shippedDigestPolicy, windowAt } from './window.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const items = fc.array(
  fc.record({
    kind: fc.constantFrom('ticket', 'order', 'check'),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    bodyId: fc.constant(null),
    verb: fc.constant('sign'),
    dueAt: fc.option(fc.nat(100)),
  }),
);

describe('windows of digests', () => {
  it.each([
    ['2026-09-18T08:29:59.999', '2026-09-17T14:30'],
    ['2026-09-18T08:30', '2026-09-18T08:30'],
    ['2026-09-18T23:00', '2026-09-18T14:30'],
    ['2027-01-01T00:00', '2026-12-31T14:30'],
  ])('%s lies in %s', (now, id) => {
    expect(windowAt(shippedDigestPolicy, at(now)).id).toBe(id);
  });

  it('begin at or before now, and never go back', () => {
    const instant = fc.integer({ min: at('2024-01-01T00:00'), max: at('2026-12-31T00:00') });
    fc.assert(
      fc.property(instant, fc.nat(3 * DAY), (now, later) => {
        const [first, second] = [
          windowAt(shippedDigestPolicy, now),
          windowAt(shippedDigestPolicy, now + later),
        ];
        expect(first.begins).toBeLessThanOrEqual(now);
        expect(now - first.begins).toBeLessThan(18 * HOUR);
        expect(second.begins).toBeGreaterThanOrEqual(first.begins);
        expect(second.id === first.id).toBe(second.begins === first.begins);
      }),
    );
  });

  it('are at times of day', () => {
    expect(() => windowAt({ times: ['25:00'] }, 0)).toThrow(RangeError);
  });
});

describe('a digest', () => {
  it('names each thing once, with its nearest deadline, in the order of the deadlines', () => {
    fc.assert(
      fc.property(items, (found: DigestItem[]) => {
        const { items: told, total } = digestOf(found, 50);
        const keyOf = ({ kind, id }: DigestItem) => `${kind}/${id}`;
        expect(total).toBe(new Set(found.map(keyOf)).size);
        expect(new Set(told.map(keyOf)).size).toBe(told.length);
        for (const item of told) {
          const all = found.filter((one) => keyOf(one) === keyOf(item)).map(({ dueAt }) => dueAt ?? Infinity);
          expect(item.dueAt ?? Infinity).toBe(Math.min(...all));
        }
        const dues = told.map(({ dueAt }) => dueAt ?? Infinity);
        expect(dues).toEqual(dues.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is not longer than is read, and says how many wait', () => {
    const many = Array.from({ length: 80 }, (_, n): DigestItem => ({
      kind: 'ticket',
      id: String(n),
      bodyId: null,
      verb: 'sign',
      dueAt: n,
    }));
    const { items: told, total, overdue } = digestOf(many, 60);
    expect([told.length, total, overdue]).toEqual([MOST_ITEMS, 80, 60]);
  });

  it('holds a body to what it has to do, near its deadline and not before', () => {
    const story = handling();
    expect(dutiesOf(story.ticket, story.now)).toEqual([]);
    const [due] = dutiesOf(story.ticket, story.now + 30 * DAY).filter(({ verb }) => verb === 'submit-result');
    expect(due).toMatchObject({ bodyId: WATER });
    expect(due?.roles).toEqual(['liaison', 'handler']);
  });
});
