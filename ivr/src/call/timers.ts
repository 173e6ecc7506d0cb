import type { Config } from '../config.ts';
import type { SpanTimer, TimerName } from '../flow/input.ts';

/** The timers of one call; starting one again restarts it. */
export function createTimers(config: Config, onElapsed: (timer: TimerName) => void) {
  const running = new Map<TimerName, NodeJS.Timeout>();
  const spans: Record<SpanTimer, number> = {
    treat: config.TREAT_TIMEOUT_MS,
    menu: config.MENU_TIMEOUT_MS,
    gather: config.GATHER_TIMEOUT_MS,
    survey: config.SURVEY_TIMEOUT_MS,
    alone: config.ALONE_TIMEOUT_MS,
    confirm: config.SURVEY_TIMEOUT_MS,
  };
  function stop(timer: TimerName): void {
    clearTimeout(running.get(timer));
    running.delete(timer);
  }
  function run(timer: TimerName, ms: number): void {
    stop(timer);
    running.set(timer, setTimeout(onElapsed, ms, timer));
  }
  return {
    start: (timer: SpanTimer): void => run(timer, spans[timer]),
    /** @param lengthMs of what is spoken; `null` = not known, nothing is started */
    startBefore: (timer: TimerName, lengthMs: number | null): void => {
      const { PICK_AHEAD_MS } = config;
      if (lengthMs !== null && PICK_AHEAD_MS > 0) run(timer, Math.max(0, lengthMs - PICK_AHEAD_MS));
    },
    stop,
    stopAll: (): void => {
      for (const timer of running.keys()) stop(timer);
    },
  };
}
