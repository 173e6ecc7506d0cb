import { openCheck } from '@hotline/shared/domain/supervision/check/open-check';
import { pickReasons } from '@hotline/shared/domain/supervision/check/pick';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import { stageRules } from '../../commands/stage-rules.ts';
import { checkFacts } from '../../supervision/check-facts.ts';
import { siteSalt } from '../../supervision/site-salt.ts';
import { caseId, insertCase } from '../../store/case-repository.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 虚假办结: of what was closed, one in twenty by chance, and whatever bears a sign of it. */
export const pickForCheck: Processor = {
  name: 'pick-for-check',
  on: ['rate', 'close', 'recognise-closure'],
  handle: async (context, happened) => {
    const { store, clock } = context;
    const rules = stageRules(context);
    for (const { ticketId } of happened) {
      const ticket = (await loadTicket(store, ticketId))?.state;
      if (!ticket?.ticketNo || !ticket.lead || ticket.status !== 'closed' || !ticket.result) continue;
      const signs = await checkFacts(context, ticket);
      const now = clock.now();
      const terms = rules.supervisionAt(now).checks;
      const reasons = pickReasons(ticket, signs, await siteSalt(store), terms);
      if (reasons.length === 0) continue;
      const { ticketNo, round, lead, matter } = ticket;
      const id = caseId(`${ticketId}/${round}/check`);
      const title = maskText(matter.title);
      const what = { id, ticketId, ticketNo, round, bodyId: lead.bodyId, title, reasons, signs };
      await insertCase(store.checks, {
        state: openCheck(what, now, rules),
        nextDueAt: now,
        follow: true,
      });
      context.bus.publish('case', id);
    }
  },
};
