import type { CallFact, CallFactOf } from '@hotline/shared/domain/call/fact';
import { expect, test } from 'vitest';
import { RecentCalls } from './recent-calls.ts';

const arrived: CallFactOf<'arrived'> = {
  type: 'arrived',
  callId: 'c1',
  seq: 10,
  at: 10,
  callerNo: '13800000001',
  calledNo: '12345',
  trunk: 'citizens',
  transferNo: null,
};
const queued = { type: 'queued', callId: 'c1', seq: 20, at: 20, priority: 0, group: 'day' } as const;

/** A store whose answers the test gives one by one. */
function scene() {
  const answers: ((written: boolean | Error) => void)[] = [];
  const again: CallFact[] = [];
  const write = () =>
    new Promise<boolean>((resolve, reject) =>
      answers.push((written) => (written instanceof Error ? reject(written) : resolve(written))),
    );
  const recent = new RecentCalls({ write }, async (_, fact) => void again.push(fact));
  return { recent, again, answer: (written: boolean | Error) => answers.shift()!(written) };
}

test('a fact is understood before it is written, the next one of the call when it is', async () => {
  const { recent, answer } = scene();
  const first = recent.ahead('node', [arrived])!;
  expect(first.course.at(-1)!.call).toMatchObject({ phase: 'arriving', nodeId: 'node', seq: 10 });
  expect(recent.ahead('node', [queued])).toBeNull();
  answer(true);
  await first.written;
  expect(recent.ahead('node', [queued])?.course.at(-1)!.call).toMatchObject({
    phase: 'queued',
    queuedAt: 20,
  });
});

test('a whole call that became known at once is one write', async () => {
  const { recent, answer } = scene();
  const ended = { type: 'ended', callId: 'c1', seq: 30, at: 7000, by: 'citizen', cause: 16 } as const;
  const { course, written } = recent.ahead('node', [arrived, queued, ended])!;
  expect(course.map(({ call }) => call.phase)).toEqual(['arriving', 'queued', 'ended']);
  answer(true);
  await written;
  expect(recent.get('c1')).toMatchObject({ seq: 30, queuedAt: 20, endedAt: 7000, ending: 'abandoned' });
  const digit = { type: 'digit', callId: 'c1', seq: 40, at: 40, digit: '1', from: 'citizen' } as const;
  expect(recent.ahead('node', [digit])).toBeNull();
});

test('a call that another process had meanwhile is read again, and known no more', async () => {
  const { recent, again, answer } = scene();
  const first = recent.ahead('node', [arrived])!;
  answer(false);
  await first.written;
  expect(again).toEqual([arrived]);
  expect(recent.ahead('node', [queued])).toBeNull();
});

test('a fact that could not be written is not acknowledged and leaves nothing behind', async () => {
  const { recent, answer } = scene();
  const first = recent.ahead('node', [arrived])!;
  answer(new Error('the store is away'));
  await expect(first.written).rejects.toThrow('away');
  expect(recent.get('c1')).toBeUndefined();
  expect(recent.ahead('node', [arrived])).not.toBeNull();
});

test('what comes again, from another node or to a call of another process is read first', async () => {
  const { recent, answer } = scene();
  expect(recent.ahead('node', [queued])).toBeNull();
  const first = recent.ahead('node', [arrived])!;
  answer(true);
  await first.written;
  expect(recent.ahead('node', [arrived])).toBeNull();
  expect(recent.ahead('other', [queued])).toBeNull();
  recent.forget('node');
  expect(recent.ahead('node', [queued])).toBeNull();
});
