import { CallStore } from '@hotline/server/calls/records/call-store';
import { floorOf } from '@hotline/server/calls/screen/floor';
import type { CallDesk } from '@hotline/server/calls/desk/call-desk';
import type { Context } from '@hotline/server/context';
import { eraseCalls } from '@hotline/server/proof/erase-calls';
import { drawSample } from '@hotline/server/quality/draw-sample';
import { deleteOldRecordings } from '@hotline/server/recordings/delete-old';
import { findRecording } from '@hotline/server/recordings/find-recording';
import { listRecordings } from '@hotline/server/recordings/list-recordings';
import { lowWaterMark } from '@hotline/server/store/low-water-mark';
import { agentOf, numberOf } from './past-calls.ts';

export interface Ask {
  name: string;
  /** What asks it. */
  by: 'each call' | 'each second' | 'each minute' | 'a screen' | 'each night';
  ask: (turn: number) => Promise<unknown>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What calls, clocks and screens ask of the records of calls. @param past how many stand there */
export function asksOf(context: Context, past: () => number): Ask[] {
  const { connection } = context.store;
  const calls = new CallStore(connection);
  const floor = floorOf({ redis: context.redis, calls, now: Date.now } as CallDesk);
  const leader = context.directory.people().find(({ roles }) => roles.includes('shift-leader'))!;
  const listed = (query: Partial<Parameters<typeof listRecordings>[1]>) =>
    listRecordings(context, { size: 50, ...query }, leader);
  const mark = lowWaterMark(HOUR);
  const some = (turn: number): number => (turn * 7919) % past();
  return [
    {
      name: 'who answered this number last',
      by: 'each call',
      ask: (n) => calls.past.lastAgentOf(numberOf(some(n))),
    },
    {
      name: 'who answered a frequent caller last',
      by: 'each call',
      ask: (n) => calls.past.lastAgentOf(numberOf(n * 10)),
    },
    {
      name: 'who answered a new number last',
      by: 'each call',
      ask: (n) => calls.past.lastAgentOf(`136${n}`),
    },
    { name: 'a record by its id', by: 'each call', ask: (n) => calls.find(`past-${some(n)}`) },
    { name: 'live calls', by: 'each second', ask: () => calls.live.all() },
    {
      name: '质检 draws, nothing new',
      by: 'each minute',
      ask: () => drawSample(context, Date.now(), { mark }),
    },
    {
      name: 'calls handled in the last hour',
      by: 'a screen',
      ask: () => calls.past.handledSince(Date.now() - HOUR),
    },
    { name: 'the floor, and the last 24 hours', by: 'a screen', ask: () => floor(Date.now() - DAY) },
    { name: 'the last ended calls', by: 'a screen', ask: () => calls.past.latest(50) },
    { name: 'recordings, the latest', by: 'a screen', ask: () => listed({}) },
    { name: 'recordings of an agent', by: 'a screen', ask: (n) => listed({ agentId: agentOf(n) }) },
    { name: 'recordings of a number', by: 'a screen', ask: (n) => listed({ number: numberOf(some(n)) }) },
    {
      name: 'recordings of a frequent caller',
      by: 'a screen',
      ask: (n) => listed({ number: numberOf(n * 10) }),
    },
    { name: 'recordings of a ticket', by: 'a screen', ask: () => listed({ ticketNo: 'none' }) },
    {
      name: 'a recording whose files are gone',
      by: 'a screen',
      ask: (n) => findRecording(context, `past-${some(n)}`).catch(() => null),
    },
    {
      name: 'calls marked as abuse, 90 days',
      by: 'a screen',
      ask: () => calls.past.abusive({ arrivedAt: { $gte: Date.now() - 90 * DAY } }),
    },
    {
      name: 'marked calls of a frequent caller',
      by: 'a screen',
      ask: (n) => calls.past.abusive({ callerNo: numberOf(n * 10) }),
    },
    {
      name: 'erasure of a number that never called',
      by: 'a screen',
      ask: (n) => eraseCalls(context, { callerNo: `136${n}` }),
    },
    { name: 'recordings to delete, none', by: 'each night', ask: () => deleteOldRecordings(context) },
  ];
}
