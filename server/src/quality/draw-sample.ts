import { setTimeout as pause } from 'node:timers/promises';
import type { Inspection } from '@hotline/shared/domain/quality/inspection';
import { sampleReasonsOf } from '@hotline/shared/domain/quality/sampling-plan';
import type { SampleReason } from '@hotline/shared/domain/quality/sampling-plan';
import { trackOf } from '@hotline/shared/domain/recording/track';
import type { Context } from '../context.ts';
import { by } from '../calls/records/call-indexes.ts';
import { callRecords } from '../recordings/call-records.ts';
import type { RecordedCall } from '../recordings/call-records.ts';
import { ticketsOfCalls } from '../recordings/tickets-of-calls.ts';
import { caseId, insertCase } from '../store/case-repository.ts';
import { lowWaterMark } from '../store/low-water-mark.ts';
import type { LowWaterMark } from '../store/low-water-mark.ts';
import { siteSalt } from '../supervision/site-salt.ts';
import { checkCall } from './check-call.ts';
import { qualityTermsOf } from './terms.ts';

const AT_ONCE = 100;
/** A call's ticket and recordings are in their place by then. */
const SETTLED_MS = 5 * 60_000;
/** Its record came late, as its voice node was out of reach. */
const LATE_MS = 5 * 60_000;
/** What lies further back is history. */
const OLDEST_MS = 7 * 24 * 3_600_000;

export interface Pace {
  /** What was looked through before. */
  mark?: LowWaterMark;
  /** How much longer than at work: who talks goes before who judges. */
  rest?: number;
  /** Ends it between two calls, with an AbortError; the next time goes on from there. */
  signal?: AbortSignal;
}

/**
 * Draws the calls to judge from those that have ended since the last time. A call is marked after its inspection is
 * filed, and the inspection's id follows from the call: killed in between, it is drawn again and filed once.
 * @param now machine time, which calls follow; epoch milliseconds.
 */
export async function drawSample(
  context: Context,
  now: number,
  { mark = lowWaterMark(), rest = 0, signal }: Pace = {},
): Promise<void> {
  const until = now - SETTLED_MS;
  const salt = await siteSalt(context.store);
  for (let slackMs = LATE_MS; ; slackMs = 1) {
    const calls = await settledCalls(
      context.store,
      Math.max(mark.from(now, slackMs), now - OLDEST_MS),
      until,
    );
    const tickets = await ticketsOfCalls(context.store, calls);
    const passed: string[] = [];
    for (const call of calls) {
      const types = (tickets.get(call.callId) ?? []).map(({ matter }) => matter.type);
      const began = performance.now();
      if (!(await draw(context, call, types, salt))) passed.push(call.callId);
      else if (rest > 0) await pause((performance.now() - began) * rest, null, { signal });
    }
    if (passed.length > 0)
      await callRecords(context.store).updateMany({ _id: { $in: passed } }, { $set: { sampled: false } });
    mark.raise(calls.length < AT_ONCE ? until : calls.at(-1)!.endedAt!);
    if (calls.length < AT_ONCE) return;
  }
}

const settledCalls = (store: Context['store'], from: number, until: number): Promise<RecordedCall[]> =>
  callRecords(store)
    .find(
      {
        endedAt: { $gt: from, $lt: until },
        answeredAt: { $gt: 0 },
        abuse: { $exists: false },
        sampled: { $exists: false },
      },
      { sort: { endedAt: 1 }, hint: by('ended'), limit: AT_ONCE },
    )
    .toArray();

type Types = Parameters<typeof sampleReasonsOf>[0]['ticketTypes'];

/** @returns whether it was drawn. */
async function draw(
  context: Context,
  call: RecordedCall,
  ticketTypes: Types,
  salt: string,
): Promise<boolean> {
  const { callId, rating, answeredAt, endedAt, agentId, recordings } = call;
  const { plan } = qualityTermsOf(context.rules);
  // The survey after the conversation is not recorded.
  const talkMs = trackOf(recordings)?.durationMs ?? (endedAt ?? 0) - (answeredAt ?? 0);
  const reasons = sampleReasonsOf({ callId, talkMs, rating, ticketTypes }, plan, salt);
  if (reasons.length === 0) return false;
  if (agentId) await file(context, call, agentId, reasons);
  await callRecords(context.store).updateOne({ _id: callId }, { $set: { sampled: true } });
  return true;
}

async function file(
  context: Context,
  { callId, arrivedAt }: RecordedCall,
  agentId: string,
  reasons: SampleReason[],
): Promise<void> {
  const { directory, rules, store } = context;
  const state: Inspection = {
    id: caseId(`${callId}/inspection`),
    status: 'to-score',
    history: [],
    fired: [],
    callId,
    agentId,
    agentName: directory.person(agentId)?.name ?? agentId,
    calledAt: arrivedAt,
    reasons,
    form: qualityTermsOf(rules).form,
    checks: await checkCall(context, callId),
    scoring: null,
    appealing: null,
    appeal: null,
    ruling: null,
  };
  await insertCase(store.inspections, { state, nextDueAt: null, follow: false });
}
