import type { Command } from '@hotline/shared/domain/ticket/command';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { compose } from '../../commands/compose.ts';
import { insertOrRepeat } from '../../commands/insert-or-repeat.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import type { Context } from '../../context.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 一单多办, second act: each further body gets a 分办单 of its own, which keeps the promise made to the citizen. */
export const openParts: Processor = {
  name: 'open-parts',
  on: ['dispatch-jointly'],
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) {
      const main = (await loadTicket(context.store, ticketId))?.state;
      const event = openEvents(await loadHistory(context.store, ticketId)).find((one) => one.seq === seq);
      if (!main || event?.type !== 'dispatch-jointly') continue;
      for (const bodyId of event.data.leadBodyIds.slice(1)) await openPart(context, main, event, bodyId);
    }
  },
};

async function openPart(
  context: Context,
  main: Ticket,
  { seq, data, actor }: TicketEvent<'dispatch-jointly'>,
  bodyId: string,
): Promise<void> {
  const id = `${main.id}.${seq}.${bodyId}`;
  if (!(await loadTicket(context.store, id))) {
    const basis = `一单多办，主单 ${main.ticketNo}，${actor.name}：${data.basis}`;
    const { townshipOverride } = data;
    const commands: Command[] = [
      await openingOf(context, main, id),
      { type: 'submit' },
      { type: 'dispatch', leadBodyId: bodyId, coBodyIds: [], basis, townshipOverride },
    ];
    await unlessRefused(['number-taken'], async () =>
      insertOrRepeat(context, await compose(context, null, commands, [machine]), null),
    );
  }
  const ticketNo = (await loadTicket(context.store, id))?.state.ticketNo;
  if (!ticketNo) throw new Error(`part ${id} was not opened`);
  const adopt = { type: 'adopt-part', bodyId, ticketNo } as const;
  await unlessRefused(['already-done'], () => actOnLatest(context, main.id, adopt, machine));
}

async function openingOf(context: Context, main: Ticket, id: string): Promise<Command> {
  const { source, citizen, matter, ticketNo, clocks } = main;
  const appeal = clocks.findLast(({ name, cancelledAt }) => name === 'appeal' && cancelledAt === null);
  return {
    type: 'open',
    id,
    numbers: await context.numbers(matter.divisionCode, source),
    source,
    citizen,
    matter,
    callId: null,
    upstreamNo: null,
    upstreamDue: appeal?.dueAt ?? main.upstreamDue,
    partOf: ticketNo!,
  };
}
