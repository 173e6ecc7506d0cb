import { inQueueOrder, type Waiting } from '@hotline/shared/domain/queueing/queueing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queueScore } from './queue-score.ts';

const callers = fc.array(
  fc.record({
    callId: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 3 }),
    priority: fc.integer({ min: -1000, max: 1000 }),
    enteredAt: fc.integer({ min: 0, max: 4_398_000_000_000 }),
  }),
);

it('sorts like the queue, by score and then by id', () => {
  fc.assert(
    fc.property(callers, (some) => {
      const waiting = some.map((one): Waiting => ({
        ...one,
        group: 'day',
        skill: 'mandarin',
        triedAgents: [],
        lastAgentId: null,
      }));
      const byScore = waiting.toSorted(
        (a, b) => queueScore(a) - queueScore(b) || (a.callId < b.callId ? -1 : a.callId > b.callId ? 1 : 0),
      );
      expect(byScore.map(key)).toEqual(waiting.toSorted(inQueueOrder).map(key));
    }),
  );
});

const key = ({ callId, priority, enteredAt }: Waiting) => `${priority}/${enteredAt}/${callId}`;
