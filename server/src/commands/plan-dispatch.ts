import type { Weighed } from '@hotline/shared/domain/routing/weigh';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { currentSwitch } from '../router/site/router-switch.ts';
import { isDuplicateKey } from '../store/store.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import { bodyLoads } from './disputes/body-loads.ts';
import { groundsNow, weighedFor } from './suggest-dispatch.ts';

/** Dispatchers see a planned dispatch for so long before it goes out. */
export const SEEN_FIRST_MS = 60_000;

/** Plans 自动派单 of a waiting ticket; does nothing where it is switched off, not sure enough or the body is full. */
export async function planFor(context: Context, ticketId: string, seq: number): Promise<void> {
  if (currentSwitch(context).automatic === null) return;
  await context.ports.router.settled();
  const ticket = (await loadTicket(context.store, ticketId))?.state;
  const choice = ticket && sureChoice(context, ticket);
  if (!choice || ticket.ticketNo === null) return;
  if ((await bodyLoads(context, [choice.bodyId])).get(choice.bodyId)?.over) return;
  const { clock, store, ports } = context;
  try {
    await store.plannedDispatches.create({
      _id: `${ticketId}/${seq}`,
      ticketId,
      ticketNo: ticket.ticketNo,
      leadBodyId: choice.bodyId,
      score: choice.score,
      model: ports.router.loaded()!.version,
      plannedAt: clock.now(),
      goesAt: Math.max(ticket.statusSince, clock.now()) + SEEN_FIRST_MS,
      state: 'planned',
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return;
  }
  ports.realtime.publish({ kind: 'ticket', ticketId, type: 'submit', at: clock.now() });
}

/** The first choice where it reaches the threshold that this site's history proved; conduct is for people. */
export function sureChoice(context: Context, { status, matter, round, pastLeads }: Ticket): Weighed | null {
  const { automatic } = currentSwitch(context);
  const grounds = groundsNow(context);
  const first = status === 'awaiting-dispatch' && round === 1 && pastLeads.length === 0;
  if (automatic === null || grounds.model === null || !first) return null;
  if (matter.accused?.concernsConduct) return null;
  const [choice] = weighedFor(context, matter, grounds).choices;
  return choice && choice.score >= automatic.threshold ? choice : null;
}
