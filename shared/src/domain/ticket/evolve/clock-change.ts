import type { ClockChange } from '../event.ts';
import type { Clock } from '../ticket.ts';

/** The clocks after one change. A change of an unknown key changes nothing. */
export function changeClocks(clocks: readonly Clock[], change: ClockChange): readonly Clock[] {
  if (change.op === 'start') return [...clocks, change.clock];
  return clocks.map((clock) => (clock.key === change.key ? { ...clock, ...changed(clock, change) } : clock));
}

function changed(clock: Clock, change: Exclude<ClockChange, { op: 'start' }>): Partial<Clock> {
  switch (change.op) {
    case 'meet':
      return { metAt: change.at };
    case 'cancel':
      return { cancelledAt: change.at };
    case 'reopen':
      return { metAt: null, cancelledAt: null };
    case 'move':
      return {
        spans: change.spans,
        dueAt: change.dueAt,
        warnAt: change.warnAt,
        missingYear: change.missingYear,
      };
    case 'pause':
      return { pausedAt: change.at };
    case 'resume':
      return { pausedAt: null, pausedMs: clock.pausedMs + change.at - (clock.pausedAt ?? change.at) };
    case 'fire':
      return { fired: [...clock.fired, firedMark(change.stage, change.dueAt)] };
  }
}

/** Stage and due: moved to a new due, a clock can fire the stage again. */
export function firedMark(stage: string, dueAt: number): string {
  return `${stage}@${dueAt}`;
}
