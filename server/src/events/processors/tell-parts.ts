import type { Command } from '@hotline/shared/domain/ticket/command';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { citizen } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { loadTicket, loadTicketByNo } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** What the citizen says of a matter of several bodies reaches all of them: 催办, 补充, 撤回. */
export const tellParts: Processor = {
  name: 'tell-parts',
  on: ['urge', 'supplement', 'withdraw'],
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) {
      const main = (await loadTicket(context.store, ticketId))?.state;
      if (!main || main.parts.length === 0) continue;
      const event = openEvents(await loadHistory(context.store, ticketId)).find((one) => one.seq === seq);
      for (const { ticketNo } of main.parts) {
        const part = ticketNo === null ? null : await loadTicketByNo(context.store, ticketNo);
        const command = part && event ? toPass(part.state, event) : null;
        if (part && command) {
          await unlessRefused(['status-forbids'], () => actOnLatest(context, part._id, command, citizen));
        }
      }
    }
  },
};

/** `null` when the part knows it already, or is over. */
function toPass({ status, urges, supplements }: Ticket, { data, at }: TicketEvent): Command | null {
  if (isEnd(status)) return null;
  if (data.type === 'urge') return urges.some((one) => one.at >= at) ? null : data;
  if (data.type === 'supplement') {
    return supplements.some((one) => one.at >= at && one.text === data.text) ? null : data;
  }
  return data.type === 'withdraw' ? data : null;
}
