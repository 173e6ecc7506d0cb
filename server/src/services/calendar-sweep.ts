import { reckonOpenTickets } from '../calendars/reckon-open-tickets.ts';
import { warnOfMissingYear } from '../calendars/warn-calendar.ts';
import type { Context } from '../context.ts';
import { carryOutRebindings } from '../profiles/rebinding.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const LOOK_MS = 60_000;

/**
 * Lets open tickets follow the calendar in force and the profiles that an administrator moves them to, and asks for
 * the next year in time: at the start, at a change, and each minute, so that nothing depends on a message. One index
 * probe when there is nothing to do.
 */
export function startCalendarSweep(context: Context): Service & { settled(): Promise<void> } {
  const loop = startLoop(context.log, async () => {
    await context.rules.reload();
    await reckonOpenTickets(context);
    await carryOutRebindings(context);
    await warnOfMissingYear(context);
  });
  context.bus.on('directory', loop.wake);
  const timer = setInterval(loop.wake, LOOK_MS);
  loop.wake();
  return {
    settled: () => loop.settled(),
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
