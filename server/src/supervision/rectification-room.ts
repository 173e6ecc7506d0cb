import type {
  Rectification,
  RectificationCommand,
} from '@hotline/shared/domain/supervision/rectification/rectification';
import { rectificationRules } from '@hotline/shared/domain/supervision/rectification/rules';
import {
  settleRectification,
  watchRectification,
} from '@hotline/shared/domain/supervision/rectification/watch-rectification';
import { caseClockWords } from '@hotline/shared/words/zh-CN';
import { correctTicket } from '../kpi/project-ticket.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import type { CaseRoom } from './case-room.ts';

/** 差评件. A rating that a panel excluded no longer counts. */
export const rectificationRoom: CaseRoom<Rectification, RectificationCommand> = {
  kind: 'rectification',
  model: ({ rectifications }) => rectifications,
  rules: rectificationRules,
  watch: watchRectification,
  settle: settleRectification,
  fired: () => Promise.resolve(),
  telling: ({ id, ticketId, ticketNo, rectificationNo, bodyId }, clock) => {
    const isTold = clock === 'rectifying';
    return {
      ticketId: isTold ? null : ticketId,
      ticketNo: isTold ? null : ticketNo,
      file: { kind: 'rectification', id, bodyId: isTold ? bodyId : null },
      about: `差评件 ${rectificationNo} ${caseClockWords[clock] ?? ''}`,
    };
  },
  follow: async (context, { status, ticketId, round, appeal }) => {
    if (status !== 'excluded' || !appeal) return;
    const ticket = (await loadTicket(context.store, ticketId))?.state;
    if (ticket)
      await correctTicket(context, ticket, { kind: 'rating-excluded', round, reason: appeal.ground });
  },
};
