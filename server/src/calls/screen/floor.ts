import { allAgents } from '../../acd/agents.ts';
import { allWaiting } from '../../acd/queue.ts';
import type { Floor } from '../../ports.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

/** 放弃 within this does not count against 接通率 (domain rule §7). */
const quickAbandonMs = 5_000;
const answeredQuicklyMs = 15_000;

/** The floor now, and the day's calls. */
export const floorOf =
  (desk: CallDesk): Floor =>
  async (since) => {
    const [waiting, agents, calls] = await Promise.all([
      allWaiting(desk.redis),
      allAgents(desk.redis),
      desk.calls.inboundSince(since),
    ]);
    const now = desk.now();
    return {
      waiting: waiting.length,
      longestWaitMs: Math.max(0, ...waiting.map((caller) => now - caller.enteredAt)),
      agents: countBy(agents.map((agent) => agent.state)),
      today: dayOf(calls),
    };
  };

const dayOf = (calls: readonly StoredCall[]) => {
  const asked = calls.filter((call) => call.queuedAt !== null);
  const answered = asked.filter((call) => call.answeredAt !== null);
  const abandoned = asked.filter((call) => call.answeredAt === null && call.endedAt !== null);
  return {
    offered:
      asked.length - abandoned.filter((call) => call.endedAt! - call.queuedAt! <= quickAbandonMs).length,
    answered: answered.length,
    abandoned: abandoned.length,
    within15s: answered.filter((call) => call.answeredAt! - call.queuedAt! <= answeredQuicklyMs).length,
  };
};

const countBy = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};
