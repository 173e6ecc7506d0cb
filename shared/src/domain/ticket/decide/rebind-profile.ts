import { reckonAnew } from '../clock/reckon-anew.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** An open ticket goes under another version of the deadlines; what has elapsed stays, as clocks keep their start. */
export const rebindProfile: VerbRule<'rebind-profile'> = {
  decide: (ticket, _command, context) => {
    const { id, version } = context.profile;
    if (ticket.profile?.id === id && ticket.profile.version === version) return refuse('already-done', {});
    return { ...stay(ticket, reckonAnew(ticket, context)), bindsProfile: true };
  },
};
