import type { CallFactOf } from '@hotline/shared/contracts/link';
import { anyAgent } from '../../acd/agents.ts';
import { planAnnouncement } from '../../acd/announcements.ts';
import { enqueue, isQueued } from '../../acd/queue.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { divertToVoiceMail, takesChosenMessage } from '../../voice-mail/ask-for-message.ts';
import { ringOnCall } from '../waiting/ring-on-call.ts';
import { takeKeptPlace } from '../call-backs/keep-place.ts';
import { servedGroup } from '../desk/served-group.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';

export const queued = async (desk: CallDesk, call: StoredCall, fact: CallFactOf<'queued'>): Promise<void> => {
  const group = servedGroup(desk, fact.group);
  if (!(await isQueued(desk.redis, call.callId))) {
    if (await takesChosenMessage(desk, call)) return;
    const { hasPlace, lastAgentId } = await desk.callers.take(call.callerNo);
    const kept = hasPlace ? await takeKeptPlace(desk, call) : null;
    await enqueue(desk.redis, {
      callId: call.callId,
      priority: fact.priority,
      enteredAt: Math.min(kept ?? fact.at, call.queuedAt ?? fact.at),
      group,
      skill: call.skill ?? 'mandarin',
      triedAgents: [],
      lastAgentId,
    });
  }
  await planAnnouncement(desk.redis, call.callId, desk.now() + desk.timers.announceFirstMs);
  await distributeCalls(desk);
  if (await ringOnCall(desk, call, group)) return;
  if (await divertToVoiceMail(desk, call, group)) return;
  if (!(await anyAgent(desk.redis))) await sayNobodyIsHere(desk, call);
};

const sayNobodyIsHere = async (desk: CallDesk, call: StoredCall): Promise<void> => {
  await desk.voice.order(call.nodeId, {
    type: 'announce',
    callId: call.callId,
    prompt: 'no-agent',
    position: null,
    waitSeconds: null,
  });
};
