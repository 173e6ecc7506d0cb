import { drawn } from '../supervision/check/pick.ts';
import type { TicketType } from '../sla/vocabulary.ts';

/** Why a call is judged. */
export const sampleReasons = ['random', 'short', 'dissatisfied', 'complaint'] as const;
export type SampleReason = (typeof sampleReasons)[number];

/** 质检抽样计划, as data of a site. */
export interface SamplingPlan {
  /** Share of all answered calls drawn at random, 0 to 1. */
  share: number;
  /** Conversations shorter than this are judged; 0 = none for that reason. */
  shortMs: number;
  /** Calls rated 不满意 or worse. */
  dissatisfied: boolean;
  /** Share of the calls that brought a 投诉, 0 to 1. */
  complaintShare: number;
}

export const defaultSamplingPlan: SamplingPlan = {
  share: 0.05,
  shortMs: 10_000,
  dissatisfied: true,
  complaintShare: 0.2,
};

export interface SampledCall {
  callId: string;
  talkMs: number;
  /** Key after the call, 1 = 非常满意 to 5; `null` = none. */
  rating: number | null;
  ticketTypes: readonly TicketType[];
}

/** 不满意. */
const DISSATISFIED = 4;

/** Why this call is judged; empty = it is not. The choice follows from the call and the site's salt alone. */
export function sampleReasonsOf(call: SampledCall, plan: SamplingPlan, salt: string): SampleReason[] {
  const reasons: SampleReason[] = [];
  if (drawn(call.callId, 0, salt, plan.share)) reasons.push('random');
  if (call.talkMs < plan.shortMs) reasons.push('short');
  if (plan.dissatisfied && (call.rating ?? 0) >= DISSATISFIED) reasons.push('dissatisfied');
  const complains = call.ticketTypes.includes('complaint');
  if (complains && drawn(call.callId, 1, salt, plan.complaintShare)) reasons.push('complaint');
  return reasons;
}
