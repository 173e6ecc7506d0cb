import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan } from './add-span.ts';
import { defaultCalendar } from './default-calendar.ts';
import { parseIsoInstant } from './iso-instant.ts';
import { workingTimeBetween } from './working-time.ts';

const at = (text: string) => parseIsoInstant(`${text}+08:00`)!;
const pause = (from: string, to: string) => ({ from: at(from), to: at(to), reason: '补充材料' });

describe('pauses', () => {
  it('put off a wall-clock deadline by their length', () => {
    const result = addSpan(defaultCalendar, at('2026-09-18T09:00'), '2h', [
      pause('2026-09-18T10:00', '2026-09-18T10:30'),
    ]);
    expect(result).toEqual({
      due: at('2026-09-18T11:30'),
      ledger: [
        { kind: 'wall-clock', from: at('2026-09-18T09:00'), to: at('2026-09-18T10:00') },
        { kind: 'pause', ...pause('2026-09-18T10:00', '2026-09-18T10:30') },
        { kind: 'wall-clock', from: at('2026-09-18T10:30'), to: at('2026-09-18T11:30') },
      ],
    });
  });

  it('change nothing when they begin at the deadline', () => {
    const late = [pause('2026-09-18T11:00', '2026-09-18T15:00')];
    expect(addSpan(defaultCalendar, at('2026-09-18T09:00'), '2h', late)).toMatchObject({
      due: at('2026-09-18T11:00'),
    });
    expect(
      addSpan(defaultCalendar, at('2026-09-17T09:00'), '1wd', [
        pause('2026-09-18T18:00', '2026-09-30T00:00'),
      ]),
    ).toMatchObject({ due: at('2026-09-18T18:00') });
  });

  it('take out the working days on whose close the clock stood', () => {
    const result = addSpan(defaultCalendar, at('2026-09-15T09:00'), '2wd', [
      pause('2026-09-16T17:59', '2026-09-17T18:00'),
    ]);
    expect(result).toMatchObject({ due: at('2026-09-18T18:00') });
    expect('ledger' in result && result.ledger.map((line) => line.kind === 'day' && line.reason)).toEqual([
      false,
      'paused',
      'workday',
      'workday',
    ]);
  });

  it('that overlap or lie before the start count once or not at all', () => {
    const from = at('2026-09-18T09:00');
    const twice = [
      pause('2026-09-18T09:30', '2026-09-18T10:30'),
      pause('2026-09-18T10:00', '2026-09-18T11:00'),
    ];
    const before = [pause('2026-09-18T07:00', '2026-09-18T08:00')];
    expect(addSpan(defaultCalendar, from, '1h', twice)).toMatchObject({ due: at('2026-09-18T11:30') });
    expect(addSpan(defaultCalendar, from, '1h', before)).toMatchObject({ due: at('2026-09-18T10:00') });
  });

  it('leave the working time outside of them as long as the span', () => {
    const start = at('2025-03-03T00:00');
    const minutes = fc.integer({ min: 0, max: 5 * 24 * 60 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        minutes,
        fc.integer({ min: 1, max: 30 }),
        (offset, begin, length, hours) => {
          const from = start + offset * 60_000;
          const stop = { from: start + begin * 60_000, to: start + (begin + length) * 60_000, reason: '' };
          const result = addSpan(defaultCalendar, from, { amount: hours, unit: 'wh' }, [stop]);
          if (!('due' in result)) throw new Error('covered');
          const between = (a: number, b: number) => {
            const worked = workingTimeBetween(defaultCalendar, a, Math.max(a, b));
            return 'length' in worked ? worked.length : NaN;
          };
          const stopped = between(Math.max(from, stop.from), Math.min(result.due, stop.to));
          expect(between(from, result.due) - stopped).toBe(hours * 3_600_000);
        },
      ),
    );
  });
});
