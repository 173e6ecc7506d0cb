import { ended } from '@hotline/shared/domain/duty/summons';
import type { VoiceLink } from '../calls/desk/call-desk.ts';
import type { Context } from '../context.ts';
import { noticePolicy } from '../notices/notice-policy.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import { carryOut } from './carry-out.ts';
import { isAwaited } from './parties.ts';
import { saveSummons, summonses } from './summons-store.ts';
import type { SummonsDocument } from './summons-store.ts';

const AT_ONCE = 20;

/**
 * Does what is due of every 叫应, side by side: neither a gateway that is slow over one nor one that cannot be worked on
 * keeps the others waiting.
 * @returns how many were due
 */
export async function tendSummonses(context: Context, voice: VoiceLink): Promise<number> {
  for (let tended = 0; ;) {
    const due = await summonses(context.store)
      .find({ 'summons.nextAt': { $gt: 0, $lte: context.clock.now() } })
      .sort({ 'summons.nextAt': 1 })
      .limit(AT_ONCE)
      .toArray();
    await Promise.all(due.map((one) => tend(context, voice, one)));
    tended += due.length;
    if (due.length < AT_ONCE) return tended;
  }
}

async function tend(context: Context, voice: VoiceLink, one: SummonsDocument): Promise<void> {
  try {
    const ticket = (await loadTicket(context.store, one.ticketId))?.state;
    if (ticket && isAwaited(ticket, one.bodyId)) await carryOut(context, voice, one);
    else await saveSummons(context.store, one, ended(one.summons));
  } catch (error) {
    context.log.error({ summons: one._id, err: error }, 'a summons cannot be worked on');
    const nextAt = context.clock.now() + noticePolicy(context).summons.againMs;
    await saveSummons(context.store, one, { ...one.summons, nextAt });
  }
}
