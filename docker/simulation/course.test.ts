import type { Status } from '@hotline/shared/domain/ticket/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseOf, nextStep, type Course, type Step } from './course.ts';

const any = fc.record({
  returns: fc.constantFrom('never', 'refused', 'upheld'),
  urges: fc.boolean(),
  replyRefused: fc.boolean(),
  level: fc.constantFrom('satisfied', 'dissatisfied', 'very-dissatisfied'),
}) as fc.Arbitrary<Pick<Course, 'returns' | 'urges' | 'replyRefused' | 'level'>>;

const bad = (level: string | undefined): boolean => level?.includes('dissatisfied') ?? false;

/** Where a step leads (domain rule §4), as far as the simulation goes. */
function led(status: Status, step: Step): Status {
  if (step.verb === 'dispatch') return 'awaiting-sign';
  if (step.verb === 'sign') return 'handling';
  if (step.verb === 'request-return') return 'return-review';
  if (step.verb === 'rule-return') return step.granted ? 'awaiting-dispatch' : 'handling';
  if (step.verb === 'submit-result') return 'awaiting-review';
  if (step.verb === 'review') return step.granted ? 'awaiting-callback' : 'handling';
  if (step.verb === 'rate') return bad(step.level) ? 'awaiting-callback' : 'closed';
  return step.verb === 'redo' ? 'redo' : status;
}

function walk(course: Course): { status: Status; done: Step[] } {
  let status: Status = 'awaiting-dispatch';
  const done: Step[] = [];
  for (;;) {
    const step = nextStep({ status, coHandlers: [] }, course, done);
    if (!step || done.length > 50) return { status, done };
    done.push(step);
    status = led(status, step);
  }
}

describe('the course of a simulated matter', () => {
  it('comes to its end, with every turn that was planned taken once', () => {
    fc.assert(
      fc.property(any, (planned) => {
        const course = { ...courseOf(0), ...planned };
        const { status, done } = walk(course);
        const times = (verb: Step['verb']) => done.filter((step) => step.verb === verb).length;
        expect(status).toBe('closed');
        expect(times('request-return')).toBe(course.returns === 'never' ? 0 : 1);
        expect(times('urge')).toBe(course.urges ? 1 : 0);
        expect(times('redo')).toBe(bad(course.level) ? 1 : 0);
        expect(times('review')).toBe(1 + (course.replyRefused ? 1 : 0) + times('redo'));
        expect(times('approve-draft')).toBe(times('submit-result'));
      }),
    );
  });

  it('has co-handlers sign and feed back before the reply', () => {
    const contacted: Step[] = [{ by: 'liaison', verb: 'record-contact' }];
    const course = { ...courseOf(0), returns: 'never', urges: false } as const;
    const step = (status: string) =>
      nextStep({ status: 'handling', coHandlers: [{ bodyId: 'fire', status }] }, course, contacted);
    expect(step('awaiting-sign')).toEqual({ by: 'co-handler', verb: 'sign-cohandling', bodyId: 'fire' });
    expect(step('handling')).toEqual({ by: 'co-handler', verb: 'feed-back-cohandling', bodyId: 'fire' });
    expect(step('fed-back')).toEqual({ by: 'liaison', verb: 'draft-result' });
  });

  it('shows every kind of course within a day of a county', () => {
    const courses = Array.from({ length: 100 }, (_, index) => courseOf(index));
    expect(new Set(courses.map(({ callerNo }) => callerNo)).size).toBe(100);
    expect(new Set(courses.map(({ matter }) => matter)).size).toBeGreaterThanOrEqual(40);
    expect(new Set(courses.map(({ returns }) => returns)).size).toBe(3);
    expect(new Set(courses.map(({ level }) => level)).size).toBe(4);
    for (const chosen of ['urges', 'replyRefused'] as const)
      expect(new Set(courses.map((course) => course[chosen]))).toEqual(new Set([true, false]));
  });
});
