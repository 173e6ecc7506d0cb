import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Role } from '../vocabulary.ts';

/** Who signs which level: 电话督办, 书面督办, 提级督办, 移交. */
const signers: Readonly<Record<1 | 2 | 3 | 4, readonly Role[]>> = {
  1: ['machine', 'supervisor'],
  2: ['hotline-head'],
  3: ['leader'],
  4: ['leader'],
};

/**
 * The system proposes, a person signs; only 电话督办 begins by itself when the red card falls. The deadline of the order
 * is kept by the 督办单 itself, which may stand for several tickets.
 */
export const supervise: VerbRule<'supervise'> = {
  decide: (ticket, { level }, context) => {
    if (!signers[level].includes(context.actor.role)) return refuse('level-forbidden', { level });
    if (level <= ticket.supervisionLevel)
      return refuse('level-not-higher', { level: ticket.supervisionLevel });
    return stay(ticket);
  },
};
