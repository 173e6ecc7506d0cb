import { burstOf } from '@hotline/shared/domain/repeats/burst';
import type { Report } from '@hotline/shared/domain/repeats/burst';
import { maskAddress, maskText } from '@hotline/shared/domain/privacy/mask';
import { HOUR } from '@hotline/shared/domain/time/instant';
import { machine } from '../commands/actors.ts';
import type { Context } from '../context.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import { emergencyPolicyOf } from './emergency-policy.ts';
import { fileRisk } from './file-risk.ts';

/** Several independent callers on one event are a risk by themselves (domain rule §3): one event, put to the shift leader. */
export async function raiseCallers(context: Context, reports: readonly Report[], now: number): Promise<void> {
  const { least, hours } = emergencyPolicyOf(context.rules).callers;
  const crowd = burstOf(reports, { callers: least, windowMs: hours * HOUR }, now);
  if (!crowd) return;
  const ids = reports.map(({ id }) => id);
  if (await context.store.riskEvents.exists({ 'state.tickets.ticketId': { $in: ids } })) return;
  const lead = (await loadTicket(context.store, crowd.lead.id))?.state;
  if (!lead?.ticketNo) return;
  const { title, address } = lead.matter;
  const found = await context.store.tickets
    .find({ _id: { $in: ids } }, { 'state.ticketNo': 1 })
    .lean<{ _id: string; state: { ticketNo: string } }[]>();
  await fileRisk(
    context,
    {
      cause: lead.id,
      text: `${hours} 小时内有 ${least} 名以上来电人反映同一事件`,
      trigger: 'callers',
      riskClass: 'gathering',
      words: [],
      title: maskText(title),
      place: maskAddress(address),
      callId: null,
      tickets: found.map(({ _id, state }) => ({ ticketId: _id, ticketNo: state.ticketNo })),
    },
    machine,
  );
}
