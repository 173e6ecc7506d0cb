import { openRectification } from '@hotline/shared/domain/supervision/rectification/open-rectification';
import { isSatisfied } from '@hotline/shared/domain/kpi/satisfaction';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import { civilDate, civilDayOf } from '@hotline/shared/domain/time/civil-date';
import { stageRules } from '../../commands/stage-rules.ts';
import { caseId, insertCase, nextInSeries } from '../../store/case-repository.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 差评件: each 不满意 or 非常不满意 rating of a body's answer opens one. */
export const openRectificationOf: Processor = {
  name: 'open-rectification',
  on: ['rate'],
  concerns: ({ data }) => data.type === 'rate' && !isSatisfied(data.level),
  handle: async (context, happened) => {
    const { store } = context;
    for (const { ticketId, at } of happened) {
      const ticket = (await loadTicket(store, ticketId))?.state;
      const rating = ticket?.ratings.find((one) => one.at === at);
      const lead =
        ticket && [...ticket.pastLeads, ticket.lead].findLast((one) => one?.round === rating?.round);
      const id = caseId(`${ticketId}/${rating?.round}/rating`);
      if (!ticket?.ticketNo || !rating || !lead || (await store.rectifications.exists({ _id: id }))) continue;
      const { year } = civilDate(civilDayOf(at));
      const state = openRectification(
        {
          id,
          rectificationNo: `评〔${year}〕${await nextInSeries(store, `rectification:${year}`)}号`,
          ticketId,
          ticketNo: ticket.ticketNo,
          round: rating.round,
          bodyId: lead.bodyId,
          level: rating.level,
          title: maskText(ticket.matter.title),
        },
        at,
        stageRules(context),
      );
      await insertCase(store.rectifications, { state, nextDueAt: at, follow: true });
      context.bus.publish('case', id);
    }
  },
};
