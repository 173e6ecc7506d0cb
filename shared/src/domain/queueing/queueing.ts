import { levelOf, type Skill, type SkillLevels } from '../agent/agent.ts';

/** A citizen in the queue. */
export interface Waiting {
  callId: string;
  /** Higher goes first. */
  priority: number;
  /** Epoch milliseconds of entering the queue; kept when a call comes back or is called back. */
  enteredAt: number;
  /** 技能组 that serves this caller. */
  group: string;
  /** Skill that the agent must have. */
  skill: Skill;
  /** Agents that did not answer this call: offered again only when nobody else is free. */
  triedAgents: readonly string[];
  /** Who served this citizen last. */
  lastAgentId: string | null;
}

/** An agent who can be offered a call now. */
export interface ReadyAgent {
  agentId: string;
  groups: readonly string[];
  skills: readonly Skill[];
  levels?: SkillLevels;
  /** How long he has talked since he signed in, milliseconds. */
  talkedMs?: number;
  /** Since when he is idle, epoch milliseconds. */
  idleSince: number;
}

/** Among the agents of the best level: 空闲最久 or 通话最少. */
export const agentChoices = ['longest-idle', 'least-talked'] as const;
export type AgentChoice = (typeof agentChoices)[number];

export interface Offer {
  callId: string;
  agentId: string;
}

/** Queue order: priority, then who came first; the call id settles the rest. */
export const inQueueOrder = (a: Waiting, b: Waiting): number =>
  b.priority - a.priority || a.enteredAt - b.enteredAt || (a.callId < b.callId ? -1 : 1);

/**
 * Who is offered to whom now: callers in queue order, each to the agent who served him last if free, else to the best
 * in the skill he wants, among equals to the one idle longest or the one who has talked least, as the site chose. An agent never gets a caller while an earlier one of the same or higher
 * priority whom he can serve is waiting.
 */
export const decideOffers = (
  waiting: readonly Waiting[],
  ready: readonly ReadyAgent[],
  choice: AgentChoice = 'longest-idle',
): Offer[] => {
  const free = new Map(ready.map((agent) => [agent.agentId, agent]));
  const offers: Offer[] = [];
  const unserved = new Set<string>();
  for (const caller of [...waiting].sort(inQueueOrder)) {
    if (free.size === 0) break;
    const kind = `${caller.group}:${caller.skill}`;
    const agent = unserved.has(kind) ? undefined : bestAgent(caller, [...free.values()], choice);
    if (!agent) {
      unserved.add(kind);
      continue;
    }
    free.delete(agent.agentId);
    offers.push({ callId: caller.callId, agentId: agent.agentId });
  }
  return offers;
};

type Servant = Pick<ReadyAgent, 'groups' | 'skills'>;
type Wish = Pick<Waiting, 'group' | 'skill'>;

export const canServe = (agent: Servant, caller: Wish): boolean =>
  agent.groups.includes(caller.group) && agent.skills.includes(caller.skill);

const bestAgent = (
  caller: Waiting,
  free: readonly ReadyAgent[],
  choice: AgentChoice,
): ReadyAgent | undefined => {
  const able = free.filter((agent) => canServe(agent, caller));
  const fresh = able.filter((agent) => !caller.triedAgents.includes(agent.agentId));
  const candidates = fresh.length > 0 ? fresh : able;
  return candidates.reduce<ReadyAgent | undefined>(
    (best, agent) => (best && !goesBefore(agent, best, caller, choice) ? best : agent),
    undefined,
  );
};

const goesBefore = (a: ReadyAgent, b: ReadyAgent, caller: Waiting, choice: AgentChoice): boolean => {
  const sticky = Number(b.agentId === caller.lastAgentId) - Number(a.agentId === caller.lastAgentId);
  const level = levelOf(b.levels, caller.skill) - levelOf(a.levels, caller.skill);
  const talked = choice === 'least-talked' ? (a.talkedMs ?? 0) - (b.talkedMs ?? 0) : 0;
  return (sticky || level || talked || a.idleSince - b.idleSince || (a.agentId < b.agentId ? -1 : 1)) < 0;
};

/** Mean of what is known, the latest counting most: half as much after each `halfLifeMs`. `null` = nothing is known. */
export const fadingMean = (
  known: readonly { at: number; seconds: number }[],
  now: number,
  halfLifeMs: number,
): number | null => {
  const weights = known.map(({ at }) => 0.5 ** ((now - at) / halfLifeMs));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? null : known.reduce((sum, { seconds }, i) => sum + seconds * weights[i]!, 0) / total;
};

const wishOf = ({ group, skill }: Wish): string => `${group}:${skill}`;

/**
 * His place among those who wait for the agents that can serve him, from 1, and how many agents at work serve him or them:
 * who waits for somebody else keeps nobody waiting. No agent of his = 0.
 */
export const outlookOf = (
  caller: Waiting,
  waiting: readonly Waiting[],
  atWork: readonly Servant[],
): { position: number; agentsAtWork: number } => {
  const able = atWork.filter((agent) => canServe(agent, caller));
  const wishes = new Map([caller, ...waiting].map((one) => [wishOf(one), one]));
  const rivals = [...wishes].filter(
    ([wish, one]) => wish === wishOf(caller) || able.some((agent) => canServe(agent, one)),
  );
  const rivalling = new Set(rivals.map(([wish]) => wish));
  const before = waiting.filter((one) => rivalling.has(wishOf(one)) && inQueueOrder(one, caller) < 0);
  const ahead = [...new Map([caller, ...before].map((one) => [wishOf(one), one])).values()];
  const shared = atWork.filter((agent) => ahead.some((one) => canServe(agent, one)));
  return { position: before.length + 1, agentsAtWork: able.length === 0 ? 0 : shared.length };
};

/** 预计等待: the mean handling time shared by the agents at work, for each caller ahead; seconds. */
export const expectedWaitSeconds = (
  position: number,
  agentsAtWork: number,
  meanHandlingSeconds: number,
): number | null => (agentsAtWork === 0 ? null : Math.ceil((position * meanHandlingSeconds) / agentsAtWork));
