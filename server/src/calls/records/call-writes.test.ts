import type { CallFactOf } from '@hotline/shared/domain/call/fact';
import { evolveCall } from '@hotline/shared/domain/call/record';
import type { Collection } from 'mongoose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallWrites } from './call-writes.ts';
import type { CallDocument } from './stored-call.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const callOf = (callId: string) => {
  const arrived: CallFactOf<'arrived'> = {
    type: 'arrived',
    callId,
    seq: 1,
    at: 1,
    callerNo: null,
    calledNo: '12345',
    trunk: 'citizens',
    transferNo: null,
  };
  return { ...evolveCall(null, arrived), nodeId: 'node' };
};

/** A store that takes `storeMs` for a request. */
function scene(storeMs = 5) {
  const requests: number[] = [];
  const bulkWrite = async (operations: readonly unknown[]) => {
    requests.push(operations.length);
    await new Promise((resolve) => setTimeout(resolve, storeMs));
    return { insertedCount: operations.length, matchedCount: 0 };
  };
  const writes = new CallWrites({ bulkWrite } as unknown as Collection<CallDocument>);
  const write = (callId: string, patienceMs: number) => writes.write(null, callOf(callId), patienceMs);
  return { requests, write };
}

test('what may wait goes with the first that may not', async () => {
  const { requests, write } = scene();
  const all = [write('a', 250), write('b', 100), write('c', 10)];
  await vi.advanceTimersByTimeAsync(9);
  expect(requests).toEqual([]);
  await vi.advanceTimersByTimeAsync(6);
  expect(requests).toEqual([3]);
  expect(await Promise.all(all)).toEqual([true, true, true]);
});

test('nothing waits longer than it may', async () => {
  const { requests, write } = scene();
  const written = write('a', 100);
  await vi.advanceTimersByTimeAsync(99);
  expect(requests).toEqual([]);
  await vi.advanceTimersByTimeAsync(6);
  expect(await written).toBe(true);
  const next = write('b', 100);
  await vi.advanceTimersByTimeAsync(105);
  expect(requests).toEqual([1, 1]);
  expect(await next).toBe(true);
});

test('one request at a time: what comes while the store is busy goes together when it is done', async () => {
  const { requests, write } = scene(500);
  const first = write('a', 0);
  await vi.advanceTimersByTimeAsync(1);
  const later = [write('b', 10), write('c', 20)];
  await vi.advanceTimersByTimeAsync(400);
  expect(requests).toEqual([1]);
  await vi.advanceTimersByTimeAsync(101);
  expect(requests).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(500);
  expect(await Promise.all([first, ...later])).toEqual([true, true, true]);
});
