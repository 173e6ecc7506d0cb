import type { CallFactOf } from '@hotline/shared/contracts/link';
import { isTrunkDown, mediaLostCause, nodeLostCause } from '@hotline/shared/domain/call/lost-causes';
import { findAgent } from '../../acd/agents.ts';
import { startWrapUp } from '../../acd/wrap-ups.ts';
import { dequeue } from '../../acd/queue.ts';
import { afterWrapUp } from '../agents/after-wrap-up.ts';
import { settleCallBack } from '../call-backs/call-back.ts';
import { giveBackPlace, keepPlace } from '../call-backs/keep-place.ts';
import { postponeCallBacks } from '../call-backs/postpone-call-backs.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { letGo } from '../orders/supervise-call.ts';
import { freeGuest } from './guest.ts';
import { tellRecording } from './recorded.ts';
import { trunkDown } from './trunk-down.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';
import { moveAgent } from '../desk/move-agent.ts';

export const ended = async (desk: CallDesk, call: StoredCall, fact: CallFactOf<'ended'>): Promise<void> => {
  if (wasCutOff(call, fact)) await keepPlace(desk, call, 'cut-off');
  else if (isLost(call)) await keepPlace(desk, call, 'lost');
  else if (call.answeredAt === null && call.voiceMail?.state !== 'left') await giveBackPlace(desk, call);
  if (call.purpose === 'duty') await desk.duty.ended(call.callId);
  const foundNoTrunk = wasDialled(call) && fact.by !== 'agent' && isTrunkDown(fact.cause);
  if (foundNoTrunk) await trunkDown(desk, call, fact);
  if (call.purpose === 'return' && foundNoTrunk) await postponeCallBacks(desk);
  else if (call.purpose === 'return' && fact.cause !== nodeLostCause) await afterCallBack(desk, call);
  const [claim] = await Promise.all([
    dequeue(desk.redis, call.callId),
    call.agentId && wrapUp(desk, call.agentId, call.callId),
  ]);
  if (claim) {
    desk.push.toPerson(claim.agentId, 'offer-gone', { callId: call.callId, offerId: claim.offerId });
    const free = { state: 'ready', callId: null, offerId: null } as const;
    await moveAgent(desk, claim.agentId, ['offered'], free, claim.offerId);
    await distributeCalls(desk);
  }
  if (call.guest?.agentId) await freeGuest(desk, call, call.guest.agentId, 'ready');
  if (call.monitor) await letGo(desk, call.monitor.agentId, call.callId);
  await tellRecording(desk, call);
};

/** Who hangs up within this has not waited for anybody (domain rule §7). */
const quickAbandonMs = 5_000;

const isLost = ({ purpose, trunk, queuedAt, answeredAt, endedAt, voiceMail }: StoredCall): boolean =>
  purpose === 'inbound' &&
  voiceMail?.state !== 'left' &&
  trunk === 'citizens' &&
  answeredAt === null &&
  queuedAt !== null &&
  (endedAt ?? 0) - queuedAt > quickAbandonMs;

/** A voice node or the citizen's trunk failed while he waited or talked; he who has rated had said all. */
const wasCutOff = ({ purpose, trunk, answeredAt, rating }: StoredCall, fact: CallFactOf<'ended'>): boolean =>
  fact.cause === (fact.by === 'system' ? nodeLostCause : mediaLostCause) &&
  fact.by !== 'agent' &&
  rating === null &&
  ((purpose === 'inbound' && trunk === 'citizens') || (purpose === 'return' && answeredAt !== null));

/** The citizen himself was rung, or was to be: no agent's telephone has failed before. */
const wasDialled = ({ purpose, answeredAt, failedOffers }: StoredCall): boolean =>
  purpose !== 'inbound' && answeredAt === null && failedOffers.length === 0;

/** An agent answered and the citizen did not: tried; no agent answered: it waits again. */
const afterCallBack = async (
  desk: CallDesk,
  { callId, answeredAt, failedOffers }: StoredCall,
): Promise<void> => {
  if (failedOffers.length > 0) return;
  await settleCallBack(desk, callId, answeredAt === null ? 'unreached' : 'reached');
};

/**
 * 话后整理: blocks the next call until the agent ends it, or its time is over; a site may have none. An agent who has taken the next call
 * while this citizen was still rating stays in it; one whose telephone is gone cannot be rung after it either.
 */
export const wrapUp = async (desk: CallDesk, agentId: string, callId: string): Promise<void> => {
  const before = await findAgent(desk.redis, agentId);
  if (before?.callId !== callId) return;
  const ms = wrapUpMs(desk);
  const after = before.registered
    ? ms > 0
      ? ({ state: 'wrap-up' } as const)
      : afterWrapUp(before)
    : ({ state: 'unreachable', resume: 'paused' } as const);
  const agent = await moveAgent(desk, agentId, ['talking'], {
    ...after,
    callId: null,
    offerId: null,
    talkedMs: (before.talkedMs ?? 0) + desk.now() - before.since,
  });
  if (agent?.state === 'ready') return distributeCalls(desk);
  if (agent?.state !== 'wrap-up') return;
  await startWrapUp(desk.redis, agentId, desk.now() + ms);
  desk.wrapUps.in(ms);
};

const wrapUpMs = (desk: CallDesk): number => {
  const { surgeWrapUpSeconds, wrapUpSeconds } = desk.policy();
  const usual = wrapUpSeconds === null ? desk.timers.wrapUpMs : wrapUpSeconds * 1000;
  return desk.surge() ? Math.min(usual, surgeWrapUpSeconds * 1000) : usual;
};
