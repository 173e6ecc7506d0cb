import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketTypes, urgencies } from '../sla/vocabulary.ts';
import type { Urgency } from '../sla/vocabulary.ts';
import type { TicketEvent } from './event.ts';
import { replay } from './evolve.ts';
import { clockInvariants, conductInvariants, pathInvariants } from './testing/invariants.ts';
import type { Invariant } from './testing/invariants.ts';
import {
  awaitingCallback,
  awaitingDispatch,
  awaitingReview,
  awaitingSign,
  closed,
  drafted,
  handling,
  written,
} from './testing/stages.ts';
import type { Story } from './testing/story.ts';
import { walk } from './testing/walk.ts';
import type { Stride } from './testing/walk.ts';
import type { Source } from './vocabulary.ts';

const strides = fc.array(
  fc.record<Stride>({
    actor: fc.nat(1000),
    verb: fc.nat(100_000),
    pick: fc.nat(1023),
    wait: fc.nat(1000),
    wild: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
);
const contents = fc.record({
  source: fc.constantFrom<Source>('phone', 'window'),
  matter: fc.record({
    type: fc.constantFrom(...ticketTypes),
    urgency: fc.constantFrom<Urgency>('normal', 'normal', ...urgencies),
  }),
  citizen: fc.record({ isAnonymous: fc.constantFrom(false, false, true) }),
});
/** Walks begin anywhere on the main line, or else few would ever see its end. */
const stages = {
  drafted,
  written,
  awaitingDispatch,
  awaitingSign,
  handling,
  awaitingReview,
  awaitingCallback,
  closed,
};
const beginnings = fc.record({
  stage: fc.constantFrom(...(Object.keys(stages) as (keyof typeof stages)[])),
  content: contents,
});
type Beginning = typeof beginnings extends fc.Arbitrary<infer B> ? B : never;

const begin = ({ stage, content }: Beginning): Story =>
  stages[stage](stage === 'written' ? { ...content, source: 'web' } : content);

const invariants: Readonly<Record<string, Invariant>> = {
  ...pathInvariants,
  ...clockInvariants,
  ...conductInvariants,
};

/** Which invariants are broken, and by what. */
function broken(story: Story, path: readonly Stride[]): string[] {
  const violations: string[] = [];
  for (const stride of walk(story.ticket, story.now, path)) {
    const { command, before, after, actor } = stride;
    const what = `${actor.role} ${command.type} ${before.status} → ${after.status}`;
    const names = Object.keys(invariants).filter((name) => !invariants[name]!(stride));
    violations.push(...names.map((name) => `${name}: ${what}`));
  }
  return violations;
}

describe('wherever a ticket goes', () => {
  it('no rule of its path, its deadlines or its people is broken', () => {
    fc.assert(
      fc.property(beginnings, strides, (beginning, path) => {
        expect(broken(begin(beginning), path)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('its events tell it again without a gap, as plain data', () => {
    fc.assert(
      fc.property(beginnings, strides, (beginning, path) => {
        const story = begin(beginning);
        const events = [...story.events];
        let { ticket } = story;
        for (const { event, after } of walk(ticket, story.now, path)) {
          events.push(...(event ? [event] : []));
          ticket = after;
        }
        expect(replay(events)).toEqual(ticket);
        expect(replay(JSON.parse(JSON.stringify(events)) as TicketEvent[])).toEqual(ticket);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      }),
      { numRuns: 60 },
    );
  });
});
