import type { TicketEvent } from '../event.ts';
import type { Appliers } from './applier.ts';
import { nothing } from './applier.ts';
import { withdrawCards } from './withdraw-cards.ts';

type Verbs =
  | 'request-extension'
  | 'rule-extension'
  | 'request-long-cycle'
  | 'rule-long-cycle'
  | 'resume-handling';

/** 延期, 长周期挂账. */
export const exceptionAppliers: Appliers<Verbs> = {
  'request-extension': (ticket, { at, actor, data }) => ({
    extensions: [
      ...ticket.extensions,
      {
        round: ticket.round,
        requestedAt: at,
        requestedBy: actor,
        span: data.span,
        reason: data.reason,
        proof: data.proof,
        ruling: null,
      },
    ],
  }),
  'rule-extension': (ticket, { at, actor, data, clocks }) => ({
    extensions: ticket.extensions.map((one) =>
      one.ruling ? one : { ...one, ruling: { granted: data.granted, at, by: actor, reason: data.reason } },
    ),
    ...withdrawCards(ticket, movedKeys(clocks), at),
  }),
  'request-long-cycle': (_, { at, actor, data }) => ({
    longCycle: {
      requestedAt: at,
      requestedBy: actor,
      reason: data.reason,
      until: data.until,
      approvedBy: null,
    },
  }),
  'rule-long-cycle': (ticket, { at, actor, data, clocks }) =>
    data.granted
      ? {
          longCycle: { ...ticket.longCycle!, approvedBy: actor },
          ...withdrawCards(ticket, movedKeys(clocks), at),
        }
      : { longCycle: null },
  'resume-handling': nothing,
};

function movedKeys(clocks: TicketEvent['clocks']): ReadonlySet<string> {
  return new Set(clocks.flatMap((change) => (change.op === 'move' ? [change.key] : [])));
}
