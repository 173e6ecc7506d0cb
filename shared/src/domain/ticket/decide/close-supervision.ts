import { running } from '../clock/running.ts';
import type { ClockChange } from '../event.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Actor } from '../actor.ts';
import type { SupervisionOrder, Ticket } from '../ticket.ts';

/** 销号 of the latest open order, by its issuer; what the machine began, any supervisor ends. */
export const closeSupervision: VerbRule<'close-supervision'> = {
  ready: (ticket, actor) => {
    const order = openOrder(ticket);
    if (!order) return refuse('order-none', {});
    return issued(order, actor) ? null : refuse('issuer-only', {});
  },
  decide: (ticket, _command, { now }) => {
    const latest = running(ticket, 'supervision').at(-1);
    const met: ClockChange[] = latest ? [{ op: 'meet', key: latest.key, at: now }] : [];
    return stay(ticket, met);
  },
};

function openOrder({ orders }: Ticket): SupervisionOrder | undefined {
  return orders.findLast(({ closed }) => closed === null);
}

function issued({ by }: SupervisionOrder, actor: Actor): boolean {
  return by.role === 'machine' ? actor.role === 'supervisor' : by.id === actor.id;
}
