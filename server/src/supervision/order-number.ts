import { civilDate, civilDayOf } from '@hotline/shared/domain/time/civil-date';
import type { Context } from '../context.ts';
import { nextInSeries } from '../store/case-repository.ts';

/** `督〔2026〕12号`, counted from 1 in each year. */
export async function nextOrderNo({ store, clock }: Context): Promise<string> {
  const { year } = civilDate(civilDayOf(clock.now()));
  return `督〔${year}〕${await nextInSeries(store, `order:${year}`)}号`;
}
