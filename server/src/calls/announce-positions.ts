import {
  canServe,
  expectedWaitSeconds,
  fadingMean,
  inQueueOrder,
  type Waiting,
} from '@hotline/shared/domain/queueing/queueing';
import type { AgentRecord } from '../acd/agent-record.ts';
import { allAgents } from '../acd/agents.ts';
import { planAnnouncement, takeDueAnnouncements } from '../acd/announcements.ts';
import { allWaiting } from '../acd/queue.ts';
import type { CallDesk } from './call-desk.ts';

/** Used until the last hour has calls of its own; seconds. */
const usualHandlingSeconds = 180;
const hourMs = 3_600_000;
const halfLifeMs = 15 * 60_000;

/** Talking and wrap-up of the last hour, the latest calls counting most. */
const meanHandlingSeconds = async (desk: CallDesk): Promise<number> => {
  const now = desk.now();
  const known = (await desk.calls.handledSince(now - hourMs)).map(({ answeredAt, endedAt }) => ({
    at: endedAt!,
    seconds: (endedAt! - answeredAt! + desk.timers.wrapUpMs / 2) / 1000,
  }));
  return fadingMean(known, now, halfLifeMs) ?? usualHandlingSeconds;
};

/** 按1回拨 is offered to who has waited so long (domain rule §8). */
const offerCallBackMs = 60_000;

/** Tells waiting callers their place and an honest expected wait; nobody signed in: lets them go, to be called back. */
export const announcePositions = async (desk: CallDesk, now: number): Promise<void> => {
  const due = await takeDueAnnouncements(desk.redis, now);
  if (due.length === 0) return;
  const waiting = (await allWaiting(desk.redis)).sort(inQueueOrder);
  const agents = await allAgents(desk.redis);
  const handlingSeconds = await meanHandlingSeconds(desk);
  for (const callId of due) {
    const place = waiting.findIndex((caller) => caller.callId === callId);
    const caller = waiting[place];
    if (caller) await tell(desk, caller, place + 1, waitOf(caller, place + 1, agents, handlingSeconds));
  }
};

/** `unmanned` = nobody of the group is signed in; `null` = nobody of them takes calls now, so nothing honest can be said. */
const waitOf = (
  caller: Waiting,
  position: number,
  agents: readonly AgentRecord[],
  handlingSeconds: number,
): number | null | 'unmanned' => {
  if (!agents.some(({ groups }) => groups.includes(caller.group))) return 'unmanned';
  const atWork = agents.filter((agent) => isAtWork(agent) && canServe({ ...agent, idleSince: 0 }, caller));
  return expectedWaitSeconds(position, atWork.length, handlingSeconds);
};

/** Who takes calls now, or will when this one is over. */
const isAtWork = ({ state }: AgentRecord): boolean =>
  state === 'ready' || state === 'offered' || state === 'talking' || state === 'wrap-up';

const tell = async (
  desk: CallDesk,
  caller: Waiting,
  position: number,
  waitSeconds: number | null | 'unmanned',
): Promise<void> => {
  const { callId } = caller;
  const call = await desk.calls.find(callId);
  if (!call) return;
  if (waitSeconds === 'unmanned') {
    await desk.voice.order(call.nodeId, { type: 'hang-up', callId });
    return;
  }
  await desk.voice.order(call.nodeId, {
    type: 'announce',
    callId,
    prompt: 'position',
    position,
    waitSeconds,
    offerCallBack: call.callerNo !== null && desk.now() - caller.enteredAt > offerCallBackMs,
  });
  await planAnnouncement(desk.redis, callId, desk.now() + desk.timers.announceEveryMs);
};
