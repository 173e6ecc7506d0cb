import { purposeOf } from '@hotline/shared/domain/attachment/attachment';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { highestStage } from '@hotline/shared/domain/supervision/reached-stages';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { civilDayOf } from '@hotline/shared/domain/time/civil-date';
import { type Told, tellOnce } from '../../realtime/tell-once.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** What somebody must see now: cards, 催办, 补充, 退单, 会商, 督办, a missing calendar. Each is told once. */
export const notify: Processor = {
  name: 'notify',
  on: [
    'accept',
    'fire-clock',
    'urge',
    'supplement',
    'attach',
    'request-return',
    'rule-return',
    'convene',
    'give-opinion',
    'supervise',
  ],
  concerns: ({ data, clocks, actor }) => {
    if (data.type === 'attach') return purposeOf(actor.role) === 'report';
    if (data.type === 'fire-clock') return isCard(data.stage);
    return (
      data.type !== 'accept' ||
      clocks.some((change) => change.op === 'start' && change.clock.missingYear !== null)
    );
  },
  handle: async (context, happened) => {
    const { store } = context;
    for (const { ticketId, seq } of happened) {
      const ticket = (await loadTicket(store, ticketId))?.state;
      const event = openEvents(await loadHistory(store, ticketId)).find((one) => one.seq === seq);
      const told = ticket && event ? noticeOf(ticket, event) : null;
      if (!ticket || !told) continue;
      const occurrence = `${ticketId}/${seq}`;
      const notice = { id: occurrence, ticketNo: ticket.ticketNo, callId: null, ...told };
      await tellOnce(context, notice, ticketId, occurrence);
    }
  },
};

/** Without an id each is a notice of its own; 催办 and files of a ticket on one day and opinions of a 会商 are told as one. */
type News = Pick<Told, 'kind' | 'text' | 'at'> & Partial<Pick<Told, 'id'>>;

function noticeOf(ticket: Ticket, event: TicketEvent): News | null {
  const { data, at } = event;
  const about = `${ticket.ticketNo ?? ''}《${ticket.matter.title}》`;
  switch (data.type) {
    case 'fire-clock':
      return cardOf(ticket, data.stage, data.clockKey, at, about);
    case 'urge':
      return { id: `${ticket.id}/urge/${civilDayOf(at)}`, kind: 'urge', text: `诉求人催办 ${about}`, at };
    case 'supplement':
      return { kind: 'supplement', text: `诉求人补充 ${about}`, at };
    case 'attach':
      return {
        id: `${ticket.id}/attach/${civilDayOf(at)}`,
        kind: 'supplement',
        text: `诉求新增附件 ${about}`,
        at,
      };
    case 'request-return':
      return { kind: 'return', text: `申请退单 ${about}`, at };
    case 'rule-return':
      return event.to === 'consultation' ? convened(about, at) : null;
    case 'convene':
      return convened(about, at);
    case 'give-opinion':
      return { id: `${ticket.id}/opinion`, kind: 'consultation', text: `会商有新意见 ${about}`, at };
    case 'supervise':
      return { kind: 'supervision', text: `${data.level} 级督办 ${about}`, at };
    default:
      return ticket.calendarMissing === null
        ? null
        : { kind: 'calendar-missing', text: `${ticket.calendarMissing} 年工作日历未导入 ${about}`, at };
  }
}

const convened = (about: string, at: number): News => ({
  kind: 'consultation',
  text: `疑难工单会商，请就职责归属发表意见 ${about}`,
  at,
});

/** After an outage all cards of a ticket are recorded at one instant: only the highest is told. */
function cardOf(ticket: Ticket, stage: string, clockKey: string, at: number, about: string): News | null {
  if (!isCard(stage)) return null;
  const together = ticket.cards.flatMap(({ stage: other, ...card }) =>
    card.firedAt === at && isCard(other) ? [{ ...card, stage: other }] : [],
  );
  const highest = highestStage(together);
  if (highest?.clockKey !== clockKey || highest.stage !== stage) return null;
  return { kind: stage, text: `${stage === 'red-card' ? '红牌' : '黄牌'} ${about}`, at };
}

const isCard = (stage: string): stage is 'yellow-card' | 'red-card' =>
  stage === 'yellow-card' || stage === 'red-card';
