import {
  expectedWaitSeconds,
  fadingMean,
  outlookOf,
  type Waiting,
} from '@hotline/shared/domain/queueing/queueing';
import type { AgentRecord } from '../../acd/agent-record.ts';
import { allAgents } from '../../acd/agents.ts';
import { forEachDueAnnouncement } from '../../acd/announcements.ts';
import { allWaiting } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { findForgotten } from './find-forgotten.ts';
import { letGo } from './let-go.ts';
import { ringOnCall } from './ring-on-call.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { tellLater } from '../desk/tell-later.ts';

/** Used until the last hour has calls of its own; seconds. */
const usualHandlingSeconds = 180;
const hourMs = 3_600_000;
const halfLifeMs = 15 * 60_000;

/** Talking and wrap-up of the last hour, the latest calls counting most. */
const meanHandlingSeconds = async (desk: CallDesk): Promise<number> => {
  const now = desk.now();
  const known = (await desk.calls.past.handledSince(now - hourMs)).map(({ answeredAt, endedAt }) => ({
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

/**
 * Tells waiting callers their place and an honest expected wait; nobody signed in: rings who is on call at night, else lets
 * them go, to be called back.
 */
export const announcePositions = async (desk: CallDesk, now: number): Promise<void> => {
  let seen: Promise<Floor> | undefined;
  await forEachDueAnnouncement(desk.redis, now, async (callId) => {
    const floor = await (seen ??= lookAround(desk));
    const caller = floor.waiting.find((one) => one.callId === callId);
    if (!caller) return findForgotten(desk, callId);
    await tell(desk, caller, floor);
  });
};

interface Floor {
  waiting: readonly Waiting[];
  agents: readonly AgentRecord[];
  handlingSeconds: number;
}

const lookAround = async (desk: CallDesk): Promise<Floor> => ({
  waiting: await allWaiting(desk.redis),
  agents: await allAgents(desk.redis),
  handlingSeconds: await meanHandlingSeconds(desk),
});

/** Who takes calls now, or will when this one is over; without any of them nothing honest can be said of the wait. */
const isAtWork = ({ state }: AgentRecord): boolean =>
  state === 'ready' || state === 'offered' || state === 'talking' || state === 'wrap-up';

const tell = async (
  desk: CallDesk,
  caller: Waiting,
  { waiting, agents, handlingSeconds }: Floor,
): Promise<void> => {
  const { callId, group } = caller;
  const call = await desk.calls.find(callId);
  if (!call) return;
  if (!agents.some(({ groups }) => groups.includes(group))) {
    if (!(await ringOnCall(desk, call, group))) await letGo(desk, call);
    return;
  }
  const { position, agentsAtWork } = outlookOf(caller, waiting, agents.filter(isAtWork));
  await desk.voice.order(call.nodeId, {
    type: 'announce',
    callId,
    prompt: 'position',
    position,
    waitSeconds: expectedWaitSeconds(position, agentsAtWork, handlingSeconds),
    ...offersAfter(desk, call, desk.now() - caller.enteredAt),
  });
  await tellLater(desk, callId);
};
