import { callRecords } from '@hotline/server/recordings/call-records';
import type { RecordedCall } from '@hotline/server/recordings/call-records';
import type { Context } from '@hotline/server/context';

const DAY = 86_400_000;
const DAYS = 365;
const AGENTS = 100;
const TOGETHER = 2000;

export const agentOf = (i: number): string => `agent-${i % AGENTS}`;
/** Every tenth call is by one of a hundred who call all the time, the others by people who call some times a year. */
export const numberOf = (i: number): string =>
  String(i % 10 === 0 ? 13_700_000_000 + (i % 100) : 13_800_000_000 + (i % 250_007));

/** A year of ended calls, spread evenly until now; 质检 has looked at all of them. */
export async function fillWithPast(context: Context, count: number, now: number): Promise<void> {
  for (let first = 0; first < count; first += TOGETHER) {
    const some = Array.from({ length: Math.min(TOGETHER, count - first) }, (_, i) =>
      pastCall(first + i, count, now),
    );
    await callRecords(context.store).insertMany(some, { ordered: false });
  }
}

function pastCall(i: number, count: number, now: number): RecordedCall {
  const callId = `past-${i}`;
  const arrivedAt = Math.round(now - DAYS * DAY + (DAYS * DAY * i) / count) - 600_000;
  const answeredAt = i % 20 === 0 ? null : arrivedAt + 20_000;
  const durationMs = 100_000;
  const endedAt = arrivedAt + 20_000 + durationMs;
  return {
    _id: callId,
    callId,
    seq: 9,
    nodeId: 'node-1',
    purpose: 'inbound',
    phase: 'ended',
    trunk: 'citizens',
    callerNo: numberOf(i),
    agentId: answeredAt === null ? null : agentOf(i),
    ticketNo: null,
    arrivedAt,
    queuedAt: arrivedAt + 9000,
    answeredAt,
    endedAt,
    lostAt: null,
    ending: answeredAt === null ? 'abandoned' : 'completed',
    line: null,
    guest: null,
    monitor: null,
    rating: i % 3 === 0 ? 5 : null,
    recordingPaused: false,
    failedOffers: [],
    recordings:
      answeredAt === null
        ? []
        : (['citizen', 'agent'] as const).map((direction) => ({
            direction,
            file: `${callId}-${answeredAt}-${direction}.wav`,
            durationMs,
          })),
    wrapMs: 30_000,
    ...(answeredAt === null ? {} : { sampled: i % 50 === 0 }),
  };
}
