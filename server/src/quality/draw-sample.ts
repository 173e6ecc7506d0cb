import type { Inspection } from '@hotline/shared/domain/quality/inspection';
import { sampleReasonsOf } from '@hotline/shared/domain/quality/sampling-plan';
import type { SampleReason } from '@hotline/shared/domain/quality/sampling-plan';
import { trackOf } from '@hotline/shared/domain/recording/track';
import type { Context } from '../context.ts';
import { callRecords } from '../recordings/call-records.ts';
import type { RecordedCall } from '../recordings/call-records.ts';
import { ticketsOfCalls } from '../recordings/tickets-of-calls.ts';
import { caseId, insertCase } from '../store/case-repository.ts';
import { siteSalt } from '../supervision/site-salt.ts';
import { checkCall } from './check-call.ts';
import { qualityTermsOf } from './terms.ts';

const AT_ONCE = 100;
/** A call's ticket and recordings are in their place by then. */
const SETTLED_MS = 5 * 60_000;

/**
 * Draws the calls to judge from those that have ended since the last time. A call is marked after its inspection is
 * filed, and the inspection's id follows from the call: killed in between, it is drawn again and filed once.
 * @param now machine time, which calls follow; epoch milliseconds.
 */
export async function drawSample(context: Context, now: number): Promise<void> {
  const waiting = {
    phase: 'ended' as const,
    abuse: { $exists: false },
    endedAt: { $lt: now - SETTLED_MS },
    answeredAt: { $gt: 0 },
  };
  for (;;) {
    const calls = await callRecords(context.store)
      .find({ ...waiting, sampled: { $exists: false } })
      .limit(AT_ONCE)
      .toArray();
    const tickets = await ticketsOfCalls(context.store, calls);
    for (const call of calls) {
      const types = (tickets.get(call.callId) ?? []).map(({ matter }) => matter.type);
      await draw(context, call, types);
    }
    if (calls.length < AT_ONCE) return;
  }
}

type Types = Parameters<typeof sampleReasonsOf>[0]['ticketTypes'];

async function draw(context: Context, call: RecordedCall, ticketTypes: Types): Promise<void> {
  const { callId, rating, answeredAt, endedAt, agentId, recordings } = call;
  const { plan } = qualityTermsOf(context.rules);
  // The survey after the conversation is not recorded.
  const talkMs = trackOf(recordings)?.durationMs ?? (endedAt ?? 0) - (answeredAt ?? 0);
  const salt = await siteSalt(context.store);
  const reasons = sampleReasonsOf({ callId, talkMs, rating, ticketTypes }, plan, salt);
  if (reasons.length > 0 && agentId) await file(context, call, agentId, reasons);
  await callRecords(context.store).updateOne({ callId }, { $set: { sampled: reasons.length > 0 } });
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
