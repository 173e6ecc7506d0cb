import type { Action } from '../action.ts';
import type { InputOf } from '../input.ts';
import type { AgentLeg, CallState, MonitorLeg } from '../state.ts';
import { refuse, stay, step, type NewFact, type Step } from '../step.ts';
import { agentChannel } from './offer.ts';

/** 监听、耳语、强插: the leader's telephone is rung; once he is there an order changes what he hears and says. */
export function monitor(call: CallState, order: InputOf<'monitor'>): Step {
  const { monitor: leg } = call;
  if (leg && leg.agentId !== order.agentId) return refuse(call, 'monitor-busy');
  if (leg?.up)
    return leg.mode === order.mode ? stay(call) : hearing({ ...call, monitor: { ...leg, mode: order.mode } });
  if (leg) return step(call, { monitor: { ...leg, mode: order.mode } });
  if (!call.citizen?.up || !call.agent?.up) return refuse(call, 'wrong-phase');
  const { monitorId, agentId, sipUser, mode, timeoutMs } = order;
  const channelId = agentChannel(call.callId, monitorId);
  const added = { channelId, up: false, monitorId, agentId, sipUser, mode, timeoutMs };
  return step(call, { monitor: added }, [{ type: 'ring-monitor' }]);
}

export function monitorAnswered(call: CallState): Step {
  const { monitor: leg } = call;
  return leg && !leg.up ? hearing({ ...call, monitor: { ...leg, up: true } }) : stay(call);
}

/** In the mode that is wanted now. */
function hearing(call: CallState): Step {
  const { agentId, mode } = call.monitor!;
  const actions: Action[] =
    mode === 'barge' ? [{ type: 'stop-spy' }, { type: 'connect' }] : [{ type: 'spy' }];
  return step(call, {}, actions, [{ type: 'monitored', agentId, mode }]);
}

export const stopMonitor = (call: CallState): Step =>
  call.monitor ? step(call, {}, [{ type: 'hang-up', channelId: call.monitor.channelId }]) : stay(call);

export const monitorGone = (call: CallState, { agentId }: MonitorLeg): Step =>
  step(call, { monitor: null }, [{ type: 'stop-spy' }], [{ type: 'monitor-left', agentId }]);

export const spyReady = (call: CallState): Step =>
  isHearing(call) ? step(call, {}, [{ type: 'attach-spy' }]) : stay(call);

const isHearing = ({ monitor: leg }: CallState): boolean => leg?.up === true && leg.mode !== 'barge';

/** 拦截: the call is the leader's; its agent and whom he had fetched leave. */
export function intercept(call: CallState): Step {
  const { monitor: leg, agent: old, guest } = call;
  if (!leg?.up || !call.citizen?.up || call.phase === 'survey' || call.phase === 'ended')
    return refuse(call, 'wrong-phase');
  const { channelId, agentId, sipUser, monitorId: offerId, timeoutMs } = leg;
  const agent: AgentLeg = {
    channelId,
    up: true,
    agentId,
    sipUser,
    offerId,
    timeoutMs,
    mode: 'offer',
    withdrawn: false,
  };
  const gone: Action[] = [old, guest].flatMap((one) =>
    one ? [{ type: 'hang-up', channelId: one.channelId } as const] : [],
  );
  const left: NewFact[] = [
    ...(old?.up ? [{ type: 'agent-left', agentId: old.agentId } as const] : []),
    ...(guest ? [{ type: 'guest-left', agentId: guest.agentId, number: guest.number } as const] : []),
  ];
  const phase = call.line?.up ? 'three-way' : 'talking';
  return step(
    call,
    { agent, guest: null, monitor: null, phase, agentLost: false, onHold: false },
    [
      { type: 'stop-timer', timer: 'alone' },
      ...gone,
      { type: 'stop-play' },
      { type: 'stop-spy' },
      { type: 'connect' },
    ],
    [...left, { type: 'transferred', agentId, number: null }],
  );
}

/** The agent's leg is another one than before: the leader hears that one from now on. */
export const followAgent = (before: CallState, after: Step): Step => {
  const { agent } = after.call;
  const isNew = agent?.up === true && (before.agent?.channelId !== agent.channelId || !before.agent.up);
  const isTold = after.actions.some(({ type }) => type === 'spy');
  return isNew && isHearing(after.call) && !isTold
    ? { ...after, actions: [...after.actions, { type: 'spy' }] }
    : after;
};
