import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultCalendar } from '../time/default-calendar.ts';
import { parseIsoInstant } from '../time/iso-instant.ts';
import { clockDue } from './clock-due.ts';
import type { ClockDue } from './clock-due.ts';
import { shippedProfiles } from './profiles.ts';
import { clockNames, ticketTypes, urgencies } from './vocabulary.ts';

const at = (text: string) => parseIsoInstant(`${text}+08:00`)!;
const instant = fc.integer({ min: at('2024-01-01T00:00'), max: at('2026-09-30T00:00') });
const matter = fc.record({ type: fc.constantFrom(...ticketTypes), urgency: fc.constantFrom(...urgencies) });
const profile = fc.constantFrom(...shippedProfiles);

const dueOf = (due: ClockDue | undefined) => due!.dueAt!;

it('warns after the start and not after the deadline, for every clock', () => {
  fc.assert(
    fc.property(profile, fc.constantFrom(...clockNames), matter, instant, (profile, name, facts, from) => {
      const leadDue = from + 86_400_000;
      const due = clockDue(profile, name, { ...facts, leadDue }, defaultCalendar, from);
      if (!due) return;
      expect(due.warnAt).toBeGreaterThanOrEqual(from);
      expect(due.warnAt).toBeLessThanOrEqual(due.dueAt!);
      expect(due.dueAt).toBeGreaterThanOrEqual(from);
      expect(due.ledger).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('never lets a later start be due earlier', () => {
  const clock = fc.constantFrom(...clockNames.filter((name) => name !== 'cohandler'));
  fc.assert(
    fc.property(
      profile,
      clock,
      matter,
      instant,
      fc.nat(10 * 86_400_000),
      (profile, name, facts, from, later) => {
        const first = clockDue(profile, name, facts, defaultCalendar, from);
        if (!first) return;
        const second = clockDue(profile, name, facts, defaultCalendar, from + later);
        expect(dueOf(second)).toBeGreaterThanOrEqual(dueOf(first));
      },
    ),
    { numRuns: 500 },
  );
});

it('leaves the body its whole time within 诉求时限 if it was dispatched in time', () => {
  fc.assert(
    fc.property(
      profile,
      matter,
      instant,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (profile, facts, from, part) => {
        const due = (name: 'appeal' | 'dispatch' | 'finish', start: number, appealDue?: number) =>
          dueOf(clockDue(profile, name, { ...facts, appealDue }, defaultCalendar, start));
        const appealDue = due('appeal', from);
        const dispatchedAt = Math.floor(from + (due('dispatch', from) - from) * part);
        expect(due('finish', dispatchedAt, appealDue)).toBe(due('finish', dispatchedAt));
      },
    ),
  );
});
