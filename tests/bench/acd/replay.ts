import {
  canServe,
  inQueueOrder,
  type ReadyAgent,
  type Waiting,
} from '@hotline/shared/domain/queueing/queueing';

/** What a process saw itself do; `seq` gives all changes of all processes one order. */
export type AcdEvent =
  | { type: 'entered'; seq: number; caller: Waiting }
  | { type: 'left'; seq: number; callId: string }
  /** `at`: when he said so, epoch milliseconds. */
  | { type: 'ready'; agentId: string; at: number }
  | { type: 'claimed'; seq: number; callId: string; agentId: string; at: number };

type Agents = ReadonlyMap<string, Pick<ReadyAgent, 'agentId' | 'groups' | 'skills'>>;
type Claimed = Extract<AcdEvent, { type: 'claimed' }>;
type Queued = Exclude<AcdEvent, { type: 'ready' }>;

/** Plays a run again in the order of its changes. @returns rules that were broken, and who must be waiting still */
export const replay = (
  events: readonly AcdEvent[],
  agents: Agents,
): { broken: string[]; waiting: Map<string, Waiting> } => {
  const broken: string[] = [];
  const waiting = new Map<string, Waiting>();
  const changes = events
    .filter((event): event is Queued => event.type !== 'ready')
    .toSorted((a, b) => a.seq - b.seq);
  let batch: Queued[] = [];
  for (const [i, event] of changes.entries()) {
    batch.push(event);
    if (changes[i + 1]?.seq === event.seq) continue;
    broken.push(...take(batch, waiting, agents));
    batch = [];
  }
  return { broken: [...broken, ...offeredTwice(events)], waiting };
};

/** One number: a claim has one for all its offers. */
const take = (batch: readonly Queued[], waiting: Map<string, Waiting>, agents: Agents): string[] => {
  const broken: string[] = [];
  const served: [Waiting, Claimed][] = [];
  for (const event of batch) {
    if (event.type === 'entered') waiting.set(event.caller.callId, event.caller);
    else {
      const caller = waiting.get(event.callId);
      if (!caller) broken.push(`${event.type} who was not waiting: ${event.callId}`);
      if (caller && event.type === 'claimed') served.push([caller, event]);
      waiting.delete(event.callId);
    }
  }
  for (const [caller, { agentId }] of served) {
    const agent = agents.get(agentId)! as ReadyAgent;
    if (!canServe(agent, caller)) broken.push(`${agentId} cannot serve ${caller.callId}`);
    for (const other of waiting.values())
      if (canServe(agent, other) && inQueueOrder(other, caller) < 0)
        broken.push(`${caller.callId} went before ${other.callId} at ${agentId}`);
  }
  return broken;
};

/** Between two claims of an agent he must have said that he is ready. */
const offeredTwice = (events: readonly AcdEvent[]): string[] => {
  const free = new Map<string, number>();
  for (const event of events) {
    const change = event.type === 'ready' ? 1 : event.type === 'claimed' ? -1 : 0;
    if ('agentId' in event) free.set(event.agentId, (free.get(event.agentId) ?? 0) + change);
  }
  return [...free].flatMap(([id, left]) => (left < 0 ? [`${id} was offered a call while in one`] : []));
};
