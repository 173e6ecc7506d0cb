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
import { allWaiting, enqueue, takeWaiting } from '../acd/queue.ts';
import { askForMessage } from '../voice-mail/ask-for-message.ts';
import type { StoredCall } from './stored-call.ts';
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

/** 按1回拨 and 按2留言 are offered to who has waited so long (domain rule §8). */
const offerAfterMs = 60_000;
const offersAfter = (desk: CallDesk, { callerNo, trunk }: StoredCall, waitedMs: number) => {
  const isLong = waitedMs > offerAfterMs;
  return {
    offerCallBack: isLong && callerNo !== null,
    offerVoiceMail: isLong && trunk === 'citizens' && desk.policy().voiceMail.enabled,
  };
};

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

/** A message, if he will; else he is let go, to be called back. */
const letGo = async (desk: CallDesk, call: StoredCall): Promise<void> => {
  const { callId, nodeId } = call;
  if (desk.policy().voiceMail.enabled && call.trunk === 'citizens') {
    const waiting = await takeWaiting(desk.redis, callId);
    if (!waiting || (await askForMessage(desk, call, 'nobody')) === 'done') return;
    await enqueue(desk.redis, waiting);
  }
  await desk.voice.order(nodeId, { type: 'hang-up', callId });
};

const tell = async (
  desk: CallDesk,
  caller: Waiting,
  position: number,
  waitSeconds: number | null | 'unmanned',
): Promise<void> => {
  const { callId } = caller;
  const call = await desk.calls.find(callId);
  if (!call) return;
  if (waitSeconds === 'unmanned') return letGo(desk, call);
  await desk.voice.order(call.nodeId, {
    type: 'announce',
    callId,
    prompt: 'position',
    position,
    waitSeconds,
    ...offersAfter(desk, call, desk.now() - caller.enteredAt),
  });
  await planAnnouncement(desk.redis, callId, desk.now() + desk.timers.announceEveryMs);
};
