import { civilDayOf } from './civil-date.ts';
import type { Instant } from './instant.ts';
import type { LedgerEntry, Pause } from './ledger.ts';
import { notCovered } from './not-covered.ts';
import type { NotCovered } from './not-covered.ts';
import { workdaysThrough } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** @param pauses normalized. */
export function addWorkdays(
  calendar: WorkCalendar,
  from: Instant,
  amount: number,
  pauses: readonly Pause[],
): { due: Instant; ledger: readonly LedgerEntry[] } | NotCovered {
  const { firstDay, lastDay, days, workdays, closings } = calendar;
  const start = civilDayOf(from);
  if (start + 1 < firstDay || start >= lastDay) return notCovered(start + 1);
  const before = workdaysThrough(calendar, start);
  const stopped = pauses.length === 0 ? [] : stoppedWorkdays(calendar, before, amount, pauses);
  const last = before + amount + stopped.length - 1;
  if (last >= workdays.length) return notCovered(lastDay + 1);
  const ledger = days.slice(start + 1 - firstDay, workdays[last]! + 1 - firstDay);
  const due = closings[last]!;
  if (pauses.length === 0) return { due, ledger };
  const effective = pauses.filter((pause) => pause.from < due);
  return { due, ledger: explainPauses(calendar, ledger, stopped, effective) };
}

interface Stop {
  ordinal: number;
  reason: string;
}

/** Working days, among those that the span needs, on whose close of business the clock stood still. */
function stoppedWorkdays(
  calendar: WorkCalendar,
  first: number,
  amount: number,
  pauses: readonly Pause[],
): Stop[] {
  const stopped: Stop[] = [];
  let pauseIndex = 0;
  for (let ordinal = first; ordinal < first + amount + stopped.length; ordinal += 1) {
    const close = calendar.closings[ordinal];
    if (close === undefined) break;
    while (pauseIndex < pauses.length && pauses[pauseIndex]!.to <= close) pauseIndex += 1;
    const pause = pauses[pauseIndex];
    if (!pause) break;
    if (pause.from < close) stopped.push({ ordinal, reason: pause.reason });
  }
  return stopped;
}

/** The pauses that began before the deadline, then the days, of which some are marked as paused. */
function explainPauses(
  { workdays, days, firstDay }: WorkCalendar,
  ledger: readonly LedgerEntry[],
  stopped: readonly Stop[],
  pauses: readonly Pause[],
): LedgerEntry[] {
  const marked = new Map<LedgerEntry, LedgerEntry>();
  for (const { ordinal, reason } of stopped) {
    const day = days[workdays[ordinal]! - firstDay]!;
    marked.set(day, { kind: 'day', date: day.date, counted: false, reason: 'paused', name: reason });
  }
  const standstills = pauses.map((pause): LedgerEntry => ({ kind: 'pause', ...pause }));
  return [...standstills, ...ledger.map((entry) => marked.get(entry) ?? entry)];
}
