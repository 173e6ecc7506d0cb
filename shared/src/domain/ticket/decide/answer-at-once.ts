import { meet } from '../clock/running.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** 即时答复: a consultation with a published knowledge entry cited, or praise. */
export const answerAtOnce: VerbRule<'answer-at-once'> = {
  ready: ({ matter }) =>
    matter.type === 'consultation' || matter.type === 'praise' ? null : refuse('type-forbids', {}),
  decide: (ticket, command, { facts, now }) => {
    if (
      ticket.matter.type === 'consultation' &&
      (command.knowledgeId === null || !facts.knowledgePublished)
    ) {
      return refuse('knowledge-unknown', {});
    }
    return { to: 'answered', clocks: meet(ticket, now, 'appeal') };
  },
};
