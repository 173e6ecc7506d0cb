import { civilDayOf, instantOf } from './civil-date.ts';
import type { CivilDay } from './civil-date.ts';
import type { Instant } from './instant.ts';
import type { LedgerEntry, Pause } from './ledger.ts';
import { notCovered } from './not-covered.ts';
import type { NotCovered } from './not-covered.ts';
import { isCovered, workdaysThrough } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** @param pauses normalized. */
export function addWorkingTime(
  calendar: WorkCalendar,
  from: Instant,
  length: number,
  pauses: readonly Pause[],
): { due: Instant; ledger: readonly LedgerEntry[] } | NotCovered {
  const ledger: LedgerEntry[] = [];
  let left = length;
  for (let civil = civilDayOf(from); isCovered(calendar, civil); civil += 1) {
    const day = calendar.days[civil - calendar.firstDay]!;
    if (!day.counted) ledger.push(day);
    else {
      for (const stretch of workingStretches(calendar, civil, from, pauses)) {
        if (stretch.kind === 'pause') {
          ledger.push(stretch);
          continue;
        }
        const to = Math.min(stretch.to, stretch.from + left);
        ledger.push({ kind: 'working-time', from: stretch.from, to });
        left -= to - stretch.from;
        if (left === 0) return { due: to, ledger };
      }
    }
  }
  return notCovered(isCovered(calendar, civilDayOf(from)) ? calendar.lastDay + 1 : civilDayOf(from));
}

type Stretch = { kind: 'working-time'; from: Instant; to: Instant } | ({ kind: 'pause' } & Pause);

/** The sessions of a working day from `from` on, cut by pauses; the parts in a pause are given as such. */
function workingStretches(
  calendar: WorkCalendar,
  civil: CivilDay,
  from: Instant,
  pauses: readonly Pause[],
): Stretch[] {
  const stretches: Stretch[] = [];
  const { sessions } = calendar.hours[workdaysThrough(calendar, civil) - 1]!;
  for (const session of sessions) {
    let at = Math.max(instantOf(civil, session.start), from);
    const end = instantOf(civil, session.end);
    for (const pause of pauses) {
      if (pause.to <= at || pause.from >= end || at >= end) continue;
      if (pause.from > at) stretches.push({ kind: 'working-time', from: at, to: pause.from });
      const to = Math.min(pause.to, end);
      stretches.push({ kind: 'pause', from: Math.max(pause.from, at), to, reason: pause.reason });
      at = to;
    }
    if (at < end) stretches.push({ kind: 'working-time', from: at, to: end });
  }
  return stretches;
}
