import fc from 'fast-check';
import { bodyTiers } from '../../routing/body.ts';
import { callSteps, dutyLists } from '../body-entry.ts';
import type { BodyEntry, BodyRegister } from '../body-entry.ts';

/** Words as a person writes them into a cell: no blanks at the ends, no separators. */
const word = fc.stringMatching(/^[一-龥A-Za-z0-9《》“”",（）]{1,8}$/u).filter((text) => !text.includes(','));
const login = fc.stringMatching(/^[a-z]{2,6}$/u);
const date = fc.constantFrom('2026-09-17', '2026-10-01', '2027-02-28');
const who = { name: word, phone: fc.stringMatching(/^1\d{10}$/u), login: fc.option(login) };

const content = fc.record({
  name: word,
  aliases: fc.array(word, { maxLength: 3 }),
  tier: fc.constantFrom(...bodyTiers),
  divisionCode: fc.constantFrom('410927', '410927100'),
  needsApproval: fc.boolean(),
  inspects: fc.boolean(),
  duties: fc.array(
    fc.record({
      category: fc.array(word, { minLength: 1, maxLength: 3 }),
      list: fc.constantFrom(...dutyLists),
      clause: word,
    }),
    { maxLength: 3 },
  ),
  liaisons: fc.array(login, { maxLength: 2 }),
  handlers: fc.array(login, { maxLength: 2 }),
  approvers: fc.array(login, { maxLength: 2 }),
  contacts: fc.array(fc.record({ step: fc.constantFrom(...callSteps), ...who }), { maxLength: 3 }),
  shifts: fc.array(fc.record({ from: date, to: date, ...who }), { maxLength: 3 }),
  capacity: fc.option(fc.integer({ min: 1, max: 500 })),
  closedAt: fc.constantFrom(null, 7),
  successorId: fc.constant(null),
});

/** A register of bodies `b0`, `b1` …; superiors are anybody, so that circles occur. */
export const anyRegister: fc.Arbitrary<BodyRegister> = fc
  .array(content, { minLength: 1, maxLength: 8 })
  .chain((contents) =>
    fc
      .array(fc.option(fc.nat(contents.length - 1)), {
        minLength: contents.length,
        maxLength: contents.length,
      })
      .map((parents) => ({
        version: 1,
        divisions: [{ code: '410927', name: '台前县', parent: null }],
        bodies: contents.map((body, index): BodyEntry => {
          const parent = parents[index] ?? null;
          return { ...body, bodyId: `b${index}`, parentId: parent === null ? null : `b${parent}` };
        }),
      })),
  );
