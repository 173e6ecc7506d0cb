import { dueStages } from '../clock/stages.ts';
import { firedMark } from '../evolve/clock-change.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** Records a stage once, late if need be; its key is ticket, round, clock, stage and due. */
export const fireClock: VerbRule<'fire-clock'> = {
  decide: (ticket, { clockKey, stage, dueAt }, context) => {
    const { now: at } = context;
    const clock = ticket.clocks.find(({ key }) => key === clockKey);
    if (!clock) return refuse('clock-unknown', { clockKey });
    if (clock.fired.includes(firedMark(stage, dueAt))) return refuse('already-fired', {});
    const due = dueStages(ticket, context, at).some(
      (one) => one.clockKey === clockKey && one.stage === stage && one.dueAt === dueAt,
    );
    return due
      ? stay(ticket, [{ op: 'fire', key: clockKey, stage, dueAt, at }])
      : refuse('not-due', { dueAt: clock.dueAt });
  },
};
