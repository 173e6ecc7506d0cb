import { meet, running } from '../clock/running.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

export const archive: VerbRule<'archive'> = {
  decide: (ticket, _command, { now }) => {
    const dueAt = running(ticket, 'archive')[0]?.dueAt ?? null;
    if (dueAt === null || now < dueAt) return refuse('not-due', { dueAt });
    return { to: 'archived', clocks: meet(ticket, now, 'archive') };
  },
};
