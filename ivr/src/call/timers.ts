import type { Config } from '../config.ts';
import type { TimerName } from '../flow/input.ts';

/** The timers of one call; starting one again restarts it. */
export function createTimers(config: Config, onElapsed: (timer: TimerName) => void) {
  const running = new Map<TimerName, NodeJS.Timeout>();
  const spans: Record<TimerName, number> = {
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
  return {
    start: (timer: TimerName): void => {
      stop(timer);
      running.set(timer, setTimeout(onElapsed, spans[timer], timer));
    },
    stop,
    stopAll: (): void => {
      for (const timer of running.keys()) stop(timer);
    },
  };
}
