import { expectedWaitSeconds, inQueueOrder, type Waiting } from '@hotline/shared/domain/queueing/queueing';
import { allAgents } from '../acd/agents.ts';
import { planAnnouncement, takeDueAnnouncements } from '../acd/announcements.ts';
import { allWaiting } from '../acd/queue.ts';
import type { CallDesk } from './call-desk.ts';

/** Used until the site has its own mean; seconds. */
const meanHandlingSeconds = 180;

/** 按1回拨 is offered to who has waited so long (domain rule §8). */
const offerCallBackMs = 60_000;

/** Tells waiting callers their place and an honest expected wait; nobody signed in: lets them go, to be called back. */
export const announcePositions = async (desk: CallDesk, now: number): Promise<void> => {
  const due = await takeDueAnnouncements(desk.redis, now);
  if (due.length === 0) return;
  const waiting = (await allWaiting(desk.redis)).sort(inQueueOrder);
  const agents = await allAgents(desk.redis);
  for (const callId of due) {
    const place = waiting.findIndex((caller) => caller.callId === callId);
    const caller = waiting[place];
    if (caller)
      await tell(
        desk,
        caller,
        place + 1,
        agents.filter((agent) => agent.groups.includes(caller.group)).length,
      );
  }
};

const tell = async (
  desk: CallDesk,
  caller: Waiting,
  position: number,
  agentsAtWork: number,
): Promise<void> => {
  const { callId } = caller;
  const call = await desk.calls.find(callId);
  if (!call) return;
  if (agentsAtWork === 0) {
    await desk.voice.order(call.nodeId, { type: 'hang-up', callId });
    return;
  }
  const waitSeconds = expectedWaitSeconds(position, agentsAtWork, meanHandlingSeconds);
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
