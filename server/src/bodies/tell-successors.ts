import type { BodyEntry } from '@hotline/shared/domain/bodies/body-entry';
import { openStatuses } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../context.ts';
import { tellOnce } from '../realtime/tell-once.ts';
import type { TicketDocument } from '../store/models/ticket.ts';

/** Tells the staff of who took over, for each open ticket of bodies that a version of the register closed. */
export async function tellSuccessors(
  { store, ports, clock }: Pick<Context, 'store' | 'ports' | 'clock'>,
  version: number,
  closed: readonly Pick<BodyEntry, 'bodyId' | 'name'>[],
): Promise<void> {
  const names = new Map(closed.map(({ bodyId, name }) => [bodyId, name]));
  const ids = [...names.keys()];
  if (ids.length === 0) return;
  const mine = [{ 'state.lead.bodyId': { $in: ids } }, { 'state.coHandlers.bodyId': { $in: ids } }];
  const open = store.tickets
    .find({ 'state.status': { $in: openStatuses }, $or: mine })
    .lean<TicketDocument>()
    .cursor();
  for await (const { state } of open) {
    const from = [state.lead, ...state.coHandlers].flatMap((one) => names.get(one?.bodyId ?? '') ?? []);
    const text = `接续${from.join('、')}承办 ${state.ticketNo ?? ''}《${state.matter.title}》`;
    const id = `taken-over/${version}/${state.id}`;
    const notice = { id, kind: 'taken-over' as const, ticketNo: state.ticketNo, callId: null, text };
    await tellOnce({ store, ports }, { ...notice, at: clock.now() }, state.id);
  }
}
