import type { AgentState } from '../agent/agent.ts';
import { civilDayOf, instantOf } from '../time/civil-date.ts';
import { DAY } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/** Signed in and not on a break; whose telephone is not reached cannot work. */
export const staffedStates: readonly AgentState[] = ['ready', 'offered', 'talking', 'wrap-up', 'set-aside'];

/** Talks and wraps up, in whatever direction the call went. */
export const busyStates: readonly AgentState[] = ['talking', 'wrap-up'];

/**
 * Time that agents were in one of the states within a period, by the day in China (its midnight). Utilisation is busy
 * time against staffed time.
 * @param to exclusive
 */
export function timeByDay(
  states: readonly AgentState[],
  spans: readonly { state: AgentState; from: Instant; to: Instant }[],
  from: Instant,
  to: Instant,
): ReadonlyMap<Instant, number> {
  const days = new Map<Instant, number>();
  for (const span of spans.filter(({ state }) => states.includes(state))) {
    const end = Math.min(span.to, to);
    for (let at = Math.max(span.from, from); at < end;) {
      const day = instantOf(civilDayOf(at));
      const until = Math.min(end, day + DAY);
      days.set(day, (days.get(day) ?? 0) + until - at);
      at = until;
    }
  }
  return days;
}
