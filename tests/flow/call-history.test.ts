import { createCallIndexes } from '@hotline/server/calls/records/call-indexes';
import { CallStore } from '@hotline/server/calls/records/call-store';
import { readConfig } from '@hotline/server/config';
import { createContext } from '@hotline/server/context';
import type { Context } from '@hotline/server/context';
import { callRecords } from '@hotline/server/recordings/call-records';
import type { RecordedCall } from '@hotline/server/recordings/call-records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestEngines, type TestEngines } from '../builders/engines.ts';

const MINUTE = 60_000;
let engines: TestEngines;
let context: Context;

beforeAll(async () => {
  engines = await startTestEngines();
  context = await createContext(readConfig({ ...engines.env, LOG_LEVEL: 'fatal' }));
});
afterAll(async () => {
  await context.close();
  await engines.stop();
});

const aCall = (callId: string, more: Partial<RecordedCall>): RecordedCall => {
  const arrivedAt = more.arrivedAt ?? Date.now();
  const nobody = { agentId: null, ticketNo: null, line: null, guest: null, monitor: null, rating: null };
  const course = { purpose: 'inbound', phase: 'queued', trunk: 'citizens', callerNo: '13800001111' } as const;
  const instants = { arrivedAt, queuedAt: arrivedAt, answeredAt: null, endedAt: null, lostAt: null };
  const rest = { ending: null, recordingPaused: false, failedOffers: [], recordings: [] };
  return { _id: callId, callId, seq: 1, nodeId: 'n1', ...nobody, ...course, ...instants, ...rest, ...more };
};
const over = (callId: string, arrivedAt: number, agentId: string | null): RecordedCall =>
  aCall(callId, {
    phase: 'ended',
    agentId,
    arrivedAt,
    answeredAt: agentId === null ? null : arrivedAt + 1,
    endedAt: arrivedAt + MINUTE,
  });

test('live and past calls are told apart, also in a store whose indexes are of an earlier release', async () => {
  const now = Date.now();
  const records = callRecords(context.store);
  await records.dropIndexes();
  await records.createIndex({ phase: 1, arrivedAt: 1 });
  await records.createIndex({ callerNo: 1, arrivedAt: -1 });
  await records.insertMany([
    over('first', now - 90 * MINUTE, 'wang'),
    over('second', now - 60 * MINUTE, 'li'),
    over('unanswered', now - 30 * MINUTE, null),
    {
      ...over('marked', now - 20 * MINUTE, 'zhao'),
      callerNo: '13900002222',
      abuse: { at: now, byName: '', note: '' },
    },
    aCall('waiting', { arrivedAt: now - MINUTE }),
    aCall('long', { arrivedAt: now - 600 * MINUTE, nodeId: 'n2', phase: 'talking', agentId: 'sun' }),
  ]);
  await Promise.all([createCallIndexes(context.store), createCallIndexes(context.store)]);
  const names = (await records.indexes()).map(({ name }) => name);
  expect(names).not.toContain('phase_1_arrivedAt_1');
  expect(names).not.toContain('callerNo_1_arrivedAt_-1');

  const { live, past } = new CallStore(context.store.connection);
  const idsOf = (calls: readonly { callId: string }[]) => calls.map(({ callId }) => callId);
  expect(idsOf(await live.all())).toEqual(['long', 'waiting']);
  expect(idsOf(await live.ofNode('n2'))).toEqual(['long']);
  expect(idsOf(await past.latest(2))).toEqual(['marked', 'unanswered']);
  expect(await past.lastAgentOf('13800001111')).toBe('li');
  expect(await past.lastAgentOf('13700003333')).toBeNull();
  expect(idsOf(await past.abusive({}))).toEqual(['marked']);
  expect(await past.handledSince(now - 40 * MINUTE)).toHaveLength(1);
  const arrived = async (from: number) => {
    const ids: string[] = [];
    for await (const { callId } of past.inboundRecords(from, now)) ids.push(callId);
    return ids;
  };
  expect(await arrived(now - 60 * MINUTE)).toEqual(['waiting', 'unanswered', 'second']);
  await records.updateOne({ _id: 'long' }, { $set: { endedAt: now, phase: 'ended' } });
  expect(idsOf(await live.all())).toEqual(['waiting']);
});

test('a call that is told of late is found among the live ones', async () => {
  const { live } = new CallStore(context.store.connection);
  const arrivedAt = Date.now() - 3 * MINUTE;
  await live.all();
  await callRecords(context.store).insertOne(aCall('late', { arrivedAt }));
  expect((await live.all()).map(({ callId }) => callId)).toContain('late');
});
