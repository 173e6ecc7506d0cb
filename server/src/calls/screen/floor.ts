import type { CountedCall } from '@hotline/shared/domain/kpi/call-counts';
import { allAgents } from '../../acd/agents.ts';
import { allWaiting } from '../../acd/queue.ts';
import type { Floor } from '../../ports.ts';
import type { CallDesk } from '../desk/call-desk.ts';

/** 放弃 within this does not count against 接通率 (domain rule §7). */
const quickAbandonMs = 5_000;
const answeredQuicklyMs = 15_000;

/** The floor now, and the day's calls. */
export const floorOf =
  (desk: CallDesk): Floor =>
  async (since) => {
    const now = desk.now();
    const [waiting, agents, today] = await Promise.all([
      allWaiting(desk.redis),
      allAgents(desk.redis),
      dayOf(desk.calls.past.inbound(since, now + 1)),
    ]);
    return {
      waiting: waiting.length,
      longestWaitMs: Math.max(0, ...waiting.map((caller) => now - caller.enteredAt)),
      agents: countBy(agents.map((agent) => agent.state)),
      today,
    };
  };

async function dayOf(calls: AsyncIterable<CountedCall>) {
  const day = { offered: 0, answered: 0, abandoned: 0, within15s: 0 };
  for await (const { queuedAt, answeredAt, endedAt } of calls) {
    if (queuedAt === null) continue;
    const isAbandoned = answeredAt === null && endedAt !== null;
    if (!isAbandoned || endedAt - queuedAt > quickAbandonMs) day.offered += 1;
    if (isAbandoned) day.abandoned += 1;
    if (answeredAt === null) continue;
    day.answered += 1;
    if (answeredAt - queuedAt <= answeredQuicklyMs) day.within15s += 1;
  }
  return day;
}

const countBy = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};
