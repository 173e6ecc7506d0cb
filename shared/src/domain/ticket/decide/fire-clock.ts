import { openStages } from '../clock/stages.ts';
import { firedMark } from '../evolve/clock-change.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** Records a stage once; its key is ticket, round, clock, stage and due. */
export const fireClock: VerbRule<'fire-clock'> = {
  decide: (ticket, { clockKey, stage, dueAt }, { now: at }) => {
    const clock = ticket.clocks.find(({ key }) => key === clockKey);
    if (!clock) return refuse('clock-unknown', { clockKey });
    if (clock.fired.includes(firedMark(stage, dueAt))) return refuse('already-fired', {});
    const open = openStages(ticket).find((one) => one.clockKey === clockKey && one.stage === stage);
    if (!open || open.dueAt !== dueAt || open.at > at) return refuse('not-due', { dueAt: clock.dueAt });
    return stay(ticket, [{ op: 'fire', key: clockKey, stage, dueAt, at }]);
  },
};
