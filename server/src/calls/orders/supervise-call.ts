import { randomUUID } from 'node:crypto';
import type { CallView, superviseCall as superviseRoute } from '@hotline/shared/contracts/rest/calls';
import type { MonitorMode } from '@hotline/shared/domain/call/call';
import type { CallOrder } from '@hotline/shared/contracts/link';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { z } from 'zod';
import { findAgent } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { moveAgent } from '../desk/move-agent.ts';
import { presentCall } from '../screen/present-call.ts';
import { callRefusal } from '../desk/refusal.ts';

type Act = z.infer<NonNullable<typeof superviseRoute.body>>['act'];

/** What a shift leader does to a call of somebody else. His own telephone is rung for the first act, and answered at once. */
export const superviseCall = async (
  desk: CallDesk,
  leader: Person,
  callId: string,
  act: Act,
): Promise<CallView> => {
  const call = await desk.calls.find(callId);
  if (!call || call.phase === 'ended') throw callRefusal('call-gone');
  if (call.agentId === leader.id) throw callRefusal('in-call');
  const order =
    act === 'stop' || act === 'intercept' ? plain(callId, act) : await hear(desk, leader, call, act);
  if (order.type === 'monitor') await show(desk, leader, call, order.mode);
  const outcome = await desk.voice.order(call.nodeId, order);
  if (outcome !== 'done') {
    if (!call.monitor) await letGo(desk, leader.id, callId);
    throw callRefusal(outcome);
  }
  return presentCall(desk, (await desk.calls.find(callId)) ?? call);
};

/** His page knows the call before his telephone rings, so that it answers by itself. */
const show = async (
  desk: CallDesk,
  { id, name }: Person,
  call: StoredCall,
  mode: MonitorMode,
): Promise<void> => {
  const view = { ...(await presentCall(desk, call)), monitor: { agentId: id, name, mode } };
  const pop = { call: view, offerId: '', earlier: [], openRepeats: [], draftId: null };
  desk.push.toPerson(id, 'screen-pop', pop);
};

const plain = (callId: string, act: 'stop' | 'intercept'): CallOrder =>
  act === 'stop' ? { type: 'stop-monitor', callId } : { type: 'intercept', callId };

/** He is taken out of the distribution while he listens. */
const hear = async (
  desk: CallDesk,
  { id }: Person,
  { callId }: StoredCall,
  mode: MonitorMode,
): Promise<CallOrder> => {
  const before = await findAgent(desk.redis, id);
  if (!before?.registered) throw callRefusal('softphone-not-registered');
  if (before.callId !== callId) {
    const resume = before.state === 'ready' ? 'ready' : 'paused';
    const busy = { state: 'talking', callId, offerId: null, resume } as const;
    const idle = ['ready', 'paused', 'wrap-up', 'set-aside'] as const;
    if (!(await moveAgent(desk, id, idle, busy))) throw callRefusal('in-call');
  }
  const { sipUser } = before;
  const monitorId = randomUUID();
  return { type: 'monitor', callId, monitorId, agentId: id, sipUser, mode, timeoutMs: desk.timers.ringMs };
};

/** Back to what he was before he listened; only if he is still in that call. */
export const letGo = async (desk: CallDesk, leaderId: string, callId: string): Promise<void> => {
  const leader = await findAgent(desk.redis, leaderId);
  if (leader?.callId !== callId) return;
  await moveAgent(desk, leaderId, ['talking'], {
    state: leader.resume ?? 'paused',
    callId: null,
    offerId: null,
    resume: null,
  });
};
