import { closeOfWorkdayBefore } from '../time/close-of-business.ts';
import type { Instant } from '../time/instant.ts';
import { parseSpan, wallClockLength } from '../time/span.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import { rulesFor } from './profile.ts';
import type { ExtensionRule, Profile } from './profile.ts';
import type { TicketType, Urgency } from './vocabulary.ts';

export interface ExtensionAsked {
  span: string;
  at: Instant;
  /** Of the clock that is to be extended; `null` while its calendar is missing. */
  dueAt: Instant | null;
  /** Spans already granted in this round. */
  granted: readonly string[];
}

export type ExtensionRefusal =
  | { code: 'span-invalid'; span: string }
  | { code: 'extension-none-left'; allowed: number }
  | { code: 'extension-too-long'; longest: string }
  /** `latest` is the last instant at which it could be asked. */
  | { code: 'extension-too-late'; latest: Instant | null };

/** Why an extension cannot be asked for; undefined if it can. */
export function extensionRefusal(
  profile: Profile,
  matter: { type: TicketType; urgency: Urgency },
  asked: ExtensionAsked,
  calendar: WorkCalendar,
): ExtensionRefusal | undefined {
  const rule = rulesFor(profile, matter).extension;
  if (!rule) return { code: 'extension-none-left', allowed: 0 };
  if (asked.granted.length >= rule.times) return { code: 'extension-none-left', allowed: rule.times };
  const length = lengthIn(rule, asked.span);
  if (length === undefined) return { code: 'span-invalid', span: asked.span };
  const used = asked.granted.reduce((sum, span) => sum + (lengthIn(rule, span) ?? 0), 0);
  if (length > lengthIn(rule, rule.longest)!) return { code: 'extension-too-long', longest: rule.longest };
  if (used + length > lengthIn(rule, rule.total)!) return { code: 'extension-too-long', longest: rule.total };
  const latest = latestAsking(rule, asked.dueAt, calendar);
  return latest === undefined || asked.at <= latest ? undefined : { code: 'extension-too-late', latest };
}

/** Whole working days or milliseconds, as the rule counts; undefined for a span of another kind. */
function lengthIn(rule: ExtensionRule, text: string): number | undefined {
  const inWorkdays = parseSpan(rule.longest)?.unit === 'wd';
  const span = parseSpan(text);
  if (!span || span.unit === 'wh' || (span.unit === 'wd') !== inWorkdays) return undefined;
  return span.unit === 'wd' ? span.amount : wallClockLength(span.amount, span.unit);
}

/** Undefined where the due is not known yet. */
function latestAsking(
  rule: ExtensionRule,
  dueAt: Instant | null,
  calendar: WorkCalendar,
): Instant | undefined {
  if (dueAt === null) return undefined;
  let latest = rule.workdaysBefore === 0 ? dueAt - 1 : dueAt;
  for (let workday = 0; workday < rule.workdaysBefore; workday += 1) {
    const close = closeOfWorkdayBefore(calendar, latest);
    if (!('at' in close)) return undefined;
    latest = close.at;
  }
  return latest;
}
