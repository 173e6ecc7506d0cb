import { lineName } from '@hotline/shared/domain/emergency/other-line';
import { reportDraft } from '@hotline/shared/domain/emergency/risk-event/report-draft';
import type { KnownOfRisk } from '@hotline/shared/domain/emergency/risk-event/report-draft';
import type { EditionKind, RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import { nextEditions } from '@hotline/shared/domain/emergency/risk-event/rules';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import { sayInstant } from '@hotline/shared/words/zh-CN';
import type { Context } from '../context.ts';
import { emergencyPolicyOf } from './emergency-policy.ts';
import type { TicketOfRisk } from './tickets-of-risk.ts';

const ACCOUNTS = 5;

/** The editions that may come now, each with what is known. */
export function draftEditions(
  context: Context,
  event: RiskEvent,
  tickets: readonly TicketOfRisk[],
): { kind: EditionKind; text: string }[] {
  if (event.status !== 'reporting' && event.status !== 'raised') return [];
  const known = knownOf(context, event, tickets);
  return nextEditions(event).map((kind) => ({ kind, text: reportDraft(kind, known) }));
}

function knownOf(context: Context, event: RiskEvent, tickets: readonly TicketOfRisk[]): KnownOfRisk {
  const { title, place, raisedAt, editions, instructions } = event;
  const callers = tickets.map(({ citizen, id }) => citizen.callerNo ?? citizen.contactNo ?? id);
  const { lines } = emergencyPolicyOf(context.rules);
  const measures = tickets.flatMap(({ lead, emergency }) => [
    ...(emergency ? [`已转接 ${lineName(lines, emergency.line)}`] : []),
    ...(lead ? [`已派 ${context.directory.body(lead.bodyId)?.name ?? lead.bodyId}办理`] : []),
  ]);
  const followed = instructions.flatMap(({ leader, done }) =>
    done ? [`落实${leader}批示：${done.text}`] : [],
  );
  return {
    time: sayInstant(tickets[0]?.matter.occurredAt ?? raisedAt),
    place,
    title,
    accounts: tickets.slice(0, ACCOUNTS).map(({ matter }) => maskText(matter.content)),
    callers: Math.max(1, new Set(callers).size),
    measures: [...new Set([...measures, ...followed])],
    earlier: editions.at(-1)?.text ?? null,
  };
}
