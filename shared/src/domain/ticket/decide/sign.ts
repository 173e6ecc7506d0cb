import { rulesFor } from '../../sla/profile.ts';
import { cancel, meet } from '../clock/running.ts';
import type { VerbRule } from '../step.ts';

/** 签收; of urgent matters it ends the right to return. */
export const sign: VerbRule<'sign'> = {
  decide: (ticket, _command, { now, profile }) => {
    const { returnBeforeSignOnly } = rulesFor(profile, ticket.matter);
    const lapsed = returnBeforeSignOnly ? cancel(ticket, now, 'returnWindow') : [];
    return { to: 'handling', clocks: [...meet(ticket, now, 'sign'), ...lapsed] };
  },
};
