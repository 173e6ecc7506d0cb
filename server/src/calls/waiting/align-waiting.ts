import type { Skill } from '@hotline/shared/domain/agent/agent';
import type { Waiting } from '@hotline/shared/domain/queueing/queueing';
import type { AgentRecord } from '../../acd/agent-record.ts';
import { allAgents } from '../../acd/agents.ts';
import { allWaiting, changeWaiting } from '../../acd/queue.ts';
import { isCallBackId } from '../records/call-back-store.ts';
import type { CallDesk } from '../desk/call-desk.ts';

/** Above callers, also those whose first agent did not answer; below the emergency lines. */
const surgePriority = 5;
const usualSkill: Skill = 'mandarin';

/**
 * Follows the hours, the surge switch and who is there: who waits for a group of which nobody is left waits for the one that
 * serves now, who waits for a language or desk that nobody of it serves is served by the others (who may fetch an interpreter),
 * and call-backs go first in a surge. Places are kept.
 * @returns whether anybody waits otherwise now
 */
export const alignWaiting = async (desk: CallDesk): Promise<boolean> => {
  const waiting = await allWaiting(desk.redis);
  if (waiting.length === 0) return false;
  const served = skillsOfGroups(await allAgents(desk.redis));
  const moved = waiting.flatMap((caller) => {
    const wanted = alignedWith(caller, served, desk);
    const stays =
      wanted.group === caller.group && wanted.skill === caller.skill && wanted.priority === caller.priority;
    return stays ? [] : [wanted];
  });
  const changed = await Promise.all(moved.map((caller) => changeWaiting(desk.redis, caller)));
  return changed.includes(true);
};

type Served = ReadonlyMap<string, ReadonlySet<Skill>>;

/** Of those who are signed in. */
const skillsOfGroups = (agents: readonly AgentRecord[]): Served => {
  const served = new Map<string, Set<Skill>>();
  for (const { groups, skills } of agents)
    for (const group of groups) served.set(group, new Set([...(served.get(group) ?? []), ...skills]));
  return served;
};

const alignedWith = (caller: Waiting, served: Served, desk: CallDesk): Waiting => {
  const group = served.has(caller.group) ? caller.group : desk.groupNow();
  const there = served.get(group);
  return {
    ...caller,
    group,
    skill: there?.has(usualSkill) && !there.has(caller.skill) ? usualSkill : caller.skill,
    priority:
      desk.surge() && isCallBackId(caller.callId)
        ? Math.max(caller.priority, surgePriority)
        : caller.priority,
  };
};
