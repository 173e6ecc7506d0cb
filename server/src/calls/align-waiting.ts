import type { Waiting } from '@hotline/shared/domain/queueing/queueing';
import { allAgents } from '../acd/agents.ts';
import { allWaiting, changeWaiting } from '../acd/queue.ts';
import { isCallBackId } from './call-back-store.ts';
import type { CallDesk } from './call-desk.ts';

/** Above callers, also those whose first agent did not answer; below the emergency lines. */
const surgePriority = 5;

/**
 * Follows the hours and the surge switch: who waits for a group of which nobody is left waits for the one that serves
 * now, and call-backs go first in a surge. Places are kept.
 * @returns whether anybody waits otherwise now
 */
export const alignWaiting = async (desk: CallDesk): Promise<boolean> => {
  const waiting = await allWaiting(desk.redis);
  if (waiting.length === 0) return false;
  const served = new Set((await allAgents(desk.redis)).flatMap(({ groups }) => groups));
  const moved = waiting.flatMap((caller) => {
    const wanted = alignedWith(caller, served, desk);
    return wanted.group === caller.group && wanted.priority === caller.priority ? [] : [wanted];
  });
  const changed = await Promise.all(moved.map((caller) => changeWaiting(desk.redis, caller)));
  return changed.includes(true);
};

const alignedWith = (caller: Waiting, served: ReadonlySet<string>, desk: CallDesk): Waiting => ({
  ...caller,
  group: served.has(caller.group) ? caller.group : desk.groupNow(),
  priority:
    desk.surge() && isCallBackId(caller.callId) ? Math.max(caller.priority, surgePriority) : caller.priority,
});
