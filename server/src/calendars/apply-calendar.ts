import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Audited } from '../store/models/audit.ts';
import { saveVersion, staleRules } from '../store/save-version.ts';
import { problemsOf } from './preview-calendar.ts';

/**
 * Puts an edited calendar in force. Open tickets follow by the sweep of the worker.
 * @param data carries the version that it was edited from.
 * @throws a problem 422 when it is wrong or lacks a year that was covered, 409 when another version came meanwhile.
 */
export async function applyCalendar(
  context: Context,
  data: CalendarData,
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<number> {
  await context.rules.reload();
  const before = context.rules.grounds().data;
  const problems = problemsOf(data);
  const lost = before.coveredYears.filter((year) => !data.coveredYears.includes(year));
  if (problems.length > 0 || lost.length > 0) {
    const errors = [
      ...problems.map(({ code, value }) => ({ path: code, message: value })),
      ...lost.map((year) => ({ path: 'year-gap', message: String(year) })),
    ];
    throw new ProblemError(422, 'calendar-invalid', '日历有错误，未作修改', { errors });
  }
  if (data.version !== before.version) throw staleRules();
  const version = before.version + 1;
  const next = { ...data, id: before.id, version };
  const reason = `第 ${version} 版：${who.reason}`;
  const audited = { ...who, act: 'apply-calendar', ticketNo: null, reason };
  await saveVersion(context, { kind: 'calendar', name: 'default', version, data: next }, audited);
  return version;
}
