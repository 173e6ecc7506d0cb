import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankBody, emptyRegister } from './body-entry.ts';
import type { BodyEntry, BodyRegister } from './body-entry.ts';
import { dutyChain } from './duty-chain.ts';
import { mergeRegister } from './merge-register.ts';
import { registerChanges } from './register-changes.ts';
import { registerProblems } from './register-problems.ts';
import { anyRegister } from './testing/any-register.ts';

const NOW = 9;
const divisions = [{ code: '410927', name: '台前县', parent: null }];
const body = (bodyId: string, more: Partial<BodyEntry> = {}): BodyEntry => ({
  ...blankBody(bodyId),
  name: bodyId,
  divisionCode: '410927',
  ...more,
});
const register = (...bodies: BodyEntry[]): BodyRegister => ({ version: 1, divisions, bodies });
const problemsOf = (given: BodyRegister, open: [string, number][] = []) =>
  registerProblems(given, { accounts: [], categories: [], openOf: new Map(open) });
const errorsOf = (given: BodyRegister, open: [string, number][] = []) =>
  problemsOf(given, open)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${place.code} ${code}`);

/** Whether a walk upwards comes back to where it began. */
function isOnCircle(bodies: readonly BodyEntry[], from: BodyEntry): boolean {
  let next = from.parentId;
  for (let step = 0; step <= bodies.length && next !== null; step += 1) {
    if (next === from.bodyId) return true;
    next = bodies.find(({ bodyId }) => bodyId === next)?.parentId ?? null;
  }
  return false;
}

describe('a register of bodies', () => {
  it('names each body that stands in a circle of superiors, and no other', () => {
    fc.assert(
      fc.property(anyRegister, (given) => {
        const found = problemsOf(given)
          .filter(({ code }) => code === 'parent-cycle')
          .map(({ place }) => place.code);
        const expected = given.bodies.filter((one) => isOnCircle(given.bodies, one));
        expect(found).toEqual(expected.map(({ bodyId }) => bodyId));
      }),
    );
  });

  it('takes in a whole list once: doing it again changes nothing, and nobody is lost', () => {
    fc.assert(
      fc.property(anyRegister, anyRegister, (before, said) => {
        const part = {
          divisions: said.divisions,
          bodies: said.bodies.map(({ closedAt, ...one }) => ({ ...one, closed: closedAt !== null })),
        };
        const once = mergeRegister(before, part, NOW, true);
        expect(registerChanges(once, mergeRegister(once, part, NOW + 1, true))).toEqual([]);
        const ids = new Set(once.bodies.map(({ bodyId }) => bodyId));
        expect(before.bodies.every(({ bodyId }) => ids.has(bodyId))).toBe(true);
        const named = new Set(said.bodies.map(({ bodyId }) => bodyId));
        const left = once.bodies.filter(({ bodyId }) => !named.has(bodyId));
        expect(left.every(({ closedAt }) => closedAt !== null)).toBe(true);
        const changed = new Set(registerChanges(before, once).map(({ code }) => code));
        for (const one of once.bodies) {
          const old = before.bodies.find(({ bodyId }) => bodyId === one.bodyId);
          expect(changed.has(one.bodyId)).toBe(JSON.stringify(old) !== JSON.stringify(one));
        }
      }),
    );
  });

  it('lists every error of every body', () => {
    const wrong = register(
      body('a', { parentId: 'nobody', divisionCode: '999999', capacity: 0 }),
      body('b', { name: 'a', aliases: ['a'] }),
      body('c d', { name: '' }),
      body('e', {
        duties: [{ category: [], list: 'powers', clause: '' }],
        contacts: [{ step: 'head', name: '', phone: '電話', login: null }],
        shifts: [{ from: '2026-02-30', to: '2026-03-01', name: '王', phone: '13800001234', login: null }],
      }),
    );
    expect(errorsOf(wrong)).toEqual([
      'a division-unknown',
      'a capacity-invalid',
      'c d body-code-invalid',
      'c d name-missing',
      'e category-missing',
      'e clause-missing',
      'e name-missing',
      'e phone-invalid',
      'e date-invalid',
      'b name-twice',
      'b alias-twice',
      'a parent-unknown',
    ]);
  });

  it('closes a body with open tickets only where somebody takes over who stands', () => {
    const closed = { closedAt: NOW } as const;
    expect(errorsOf(register(body('a', closed)))).toEqual([]);
    expect(errorsOf(register(body('a', closed)), [['a', 2]])).toEqual(['a successor-missing']);
    const chain = (last: Partial<BodyEntry>) =>
      register(
        body('a', { ...closed, successorId: 'b' }),
        body('b', { ...closed, successorId: 'c' }),
        body('c', last),
      );
    expect(errorsOf(chain({}), [['a', 2]])).toEqual([]);
    expect(errorsOf(chain({ ...closed, successorId: 'a' }), [['a', 2]])).toEqual([
      'a successor-closed',
      'b successor-closed',
      'c successor-closed',
    ]);
    expect(errorsOf(register(body('a', closed), body('b', { parentId: 'a' })))).toEqual(['b parent-closed']);
  });

  it('warns of accounts that are missing, of another body or without the role', () => {
    const accounts = [
      { login: 'wang', bodyId: 'a', roles: ['liaison'], active: true },
      { login: 'li', bodyId: 'b', roles: ['handler'], active: true },
    ];
    const given = register(
      body('a', { liaisons: ['wang', 'zhao'], handlers: ['li', 'wang'], needsApproval: true }),
    );
    const found = registerProblems(given, { accounts, categories: [['住建']], openOf: new Map() });
    expect(found.map(({ severity, code, value }) => `${severity} ${code} ${value}`)).toEqual([
      'warning contact-missing ',
      'warning account-missing zhao',
      'warning account-elsewhere li',
      'warning account-role wang',
      'warning approver-missing ',
    ]);
  });

  it('has nothing wrong while it is empty', () => {
    expect(problemsOf(emptyRegister)).toEqual([]);
  });
});

describe('whom to call', () => {
  const who = (name: string) => ({ name, phone: '13800001234', login: null });
  const given = body('a', {
    contacts: [
      { step: 'head', ...who('局长') },
      { step: 'duty-officer', ...who('总值班') },
      { step: 'deputy-head', ...who('副局长') },
    ],
    shifts: [{ from: '2026-10-01', to: '2026-10-03', ...who('国庆值班') }],
  });
  it('is the officer of the day, else the standing one, then who leads', () => {
    expect(dutyChain(given, '2026-10-03').map(({ name }) => name)).toEqual(['国庆值班', '副局长', '局长']);
    expect(dutyChain(given, '2026-10-04').map(({ name }) => name)).toEqual(['总值班', '副局长', '局长']);
  });
});
