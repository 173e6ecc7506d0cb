import { longestWorkdays } from '@hotline/shared/domain/sla/longest-workdays';
import { calendarNeed } from '@hotline/shared/domain/time/calendar-need';
import { DAY } from '@hotline/shared/domain/time/instant';
import { sayInstant } from '@hotline/shared/words/zh-CN';
import type { Context } from '../context.ts';
import { type Told, tellOnce } from '../realtime/tell-once.ts';

const AGAIN_AFTER = 7 * DAY;

/** From 60 days before a year is needed: one notice a week, whichever process is first. */
export async function warnOfMissingYear(context: Context): Promise<void> {
  const { rules, clock } = context;
  const at = clock.now();
  const { year, neededFrom, warnFrom } = calendarNeed(
    rules.calendar(),
    longestWorkdays(rules.profileInForce()),
  );
  if (at < warnFrom) return;
  const notice: Told = {
    id: `calendar/${year}/${Math.floor((at - warnFrom) / AGAIN_AFTER)}`,
    kind: 'calendar-missing',
    ticketNo: null,
    callId: null,
    text: `${year} 年工作日历未导入，${sayInstant(neededFrom).split(' ')[0]}起受理的工单将无法计算时限`,
    at,
  };
  await tellOnce(context, notice, null);
}
