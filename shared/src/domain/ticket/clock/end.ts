import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import type { Step } from '../step.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { isEnd } from '../vocabulary.ts';
import { isRunning } from './running.ts';
import { start } from './start.ts';

/**
 * What every ending does alike: open clocks are cancelled and 归档 waits 30 days; leaving an end stops that.
 * The clocks of a merged ticket sleep instead: they run on and count again after 撤销并单.
 */
export function withEnding(ticket: Ticket, step: Step, context: Context): Step {
  const begins = isEnd(step.to) && step.to !== ticket.status;
  const leaves = isEnd(ticket.status) && !isEnd(step.to);
  if (!begins && !leaves) return step;
  const touched = new Set(step.clocks.map((change) => ('key' in change ? change.key : change.clock.key)));
  const over = ticket.clocks.filter(
    (clock) => isRunning(clock) && !touched.has(clock.key) && endsWith(clock, step),
  );
  return {
    ...step,
    clocks: [
      ...step.clocks,
      ...over.map(({ key }): ClockChange => ({ op: 'cancel', key, at: context.now })),
      ...(begins && step.to !== 'archived' ? start(ticket, context, { name: 'archive' }) : []),
    ],
  };
}

function endsWith(clock: Clock, step: Step): boolean {
  if (clock.name === 'archive') return true;
  return isEnd(step.to) && step.to !== 'merged';
}
