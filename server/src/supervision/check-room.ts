import type { Check, CheckCommand } from '@hotline/shared/domain/supervision/check/check';
import { settleCheck, watchCheck } from '@hotline/shared/domain/supervision/check/open-check';
import { checkRules } from '@hotline/shared/domain/supervision/check/rules';
import { caseClockWords } from '@hotline/shared/words/zh-CN';
import { actOnLatest } from '../commands/act-on-ticket.ts';
import { unlessRefused } from '../commands/unless-refused.ts';
import { correctTicket } from '../kpi/project-ticket.ts';
import type { Context } from '../context.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import type { CaseRoom } from './case-room.ts';
import { fileOrder } from './file-order.ts';
import { supervisionAt } from './supervision-policy.ts';

/** The matter is too old, was disputed before, or is open again already. */
const notAgain = ['status-forbids', 'dispute-too-late', 'dispute-once', 'role-forbidden'] as const;

/** 虚假办结核查. A conclusion corrects past figures, brings the matter to 复核 and proposes an order. */
export const checkRoom: CaseRoom<Check, CheckCommand> = {
  kind: 'check',
  model: ({ checks }) => checks,
  rules: checkRules,
  watch: watchCheck,
  settle: settleCheck,
  fired: () => Promise.resolve(),
  telling: ({ id, ticketId, ticketNo, title, bodyId }, clock) => ({
    ticketId,
    ticketNo,
    file: { kind: 'check', id, bodyId: clock === 'stating' ? bodyId : null },
    about: `办结核查 ${ticketNo}《${title}》${caseClockWords[clock] ?? ''}`,
  }),
  follow: async (context, check) => {
    if (check.status === 'false-closure') await concludeOn(context, check);
  },
};

async function concludeOn(context: Context, check: Check): Promise<void> {
  const { ticketId, ticketNo, round, bodyId, pickedAt, finding, conclusion } = check;
  const ticket = (await loadTicket(context.store, ticketId))?.state;
  if (!ticket || !finding || !conclusion) return;
  await correctTicket(context, ticket, { kind: 'false-closure', round });
  const dispute = { type: 'dispute', reason: `虚假办结：${conclusion.text}` } as const;
  await unlessRefused(notAgain, () => actOnLatest(context, ticketId, dispute, finding.by));
  await fileOrder(context, {
    key: `${ticketId}/false-closure/${round}`,
    level: supervisionAt(context)(pickedAt).orders.levels['false-closure'],
    trigger: 'false-closure',
    reason: `虚假办结：${conclusion.text}`,
    tickets: [{ ticketId, ticketNo }],
    bodyId,
    urgency: ticket.matter.urgency,
  });
}
