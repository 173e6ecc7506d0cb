import { roundClocks } from '../clock/round.ts';
import { start } from '../clock/start.ts';
import type { CommandOf } from '../command.ts';
import type { Context } from '../context.ts';
import type { Refusal } from '../decision.ts';
import { opened } from '../evolve/opened.ts';
import { rowsOf } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import type { Step } from '../step.ts';
import type { Source, Status } from '../vocabulary.ts';

const spoken: readonly Source[] = ['phone', 'window'];

/**
 * 暂存 for what is spoken, 待受理 for what is written, 已受理 at once for a police push, which is taken in
 * once only (`facts.receivedAs`), and for the 分办单 of an accepted ticket. A machine opens what is spoken as 待受理: voice mail, missed calls.
 */
export function open(command: CommandOf<'open'>, context: Context): Step | Refusal {
  const { actor, facts, now } = context;
  const to = statusFor(command, actor.role === 'agent');
  if (!rowsOf('open').some((row) => row.to.includes(to) && row.roles.includes(actor.role))) {
    return refuse('role-forbidden', { role: actor.role });
  }
  if (to === 'draft') return { to, clocks: [] };
  if (command.numbers === null) return refuse('field-missing', { fields: ['numbers'] });
  if (facts.receivedAs !== null) return refuse('already-received', { ticketNo: facts.receivedAs });
  const ticket = opened({
    seq: 1,
    type: 'open',
    at: now,
    actor,
    from: null,
    to,
    data: command,
    clocks: [],
    profile: null,
  });
  if (to === 'intake') return { to, clocks: start(ticket, context, { name: 'intake' }) };
  if (command.partOf === undefined && command.upstreamNo === null) {
    return refuse('field-missing', { fields: ['upstreamNo'] });
  }
  return { to, clocks: roundClocks(ticket, context, 1), bindsProfile: true };
}

function statusFor({ source, partOf }: CommandOf<'open'>, isAgent: boolean): Status {
  if (source === 'police' || partOf !== undefined) return 'accepted';
  return isAgent && spoken.includes(source) ? 'draft' : 'intake';
}
