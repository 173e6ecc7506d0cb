import { clockDue } from '@hotline/shared/domain/sla/clock-due';
import { defaultProfile } from '@hotline/shared/domain/sla/default-profile';
import { addSpan } from '@hotline/shared/domain/time/add-span';
import { civilDay, instantOf } from '@hotline/shared/domain/time/civil-date';
import { defaultCalendar } from '@hotline/shared/domain/time/default-calendar';

export const describe =
  'deadlines computed per second on one core: bare spans, and clocks with warning and ledger';

export interface SlaCalcOptions {
  /** Deadlines of each kind. */
  count?: number;
}

const SPANS = ['1wd', '3wd', '5wd', '7wd', '15wd', '0.5wd', '30min', '24h'];
const KINDS = ['1wd', '7wd', '15wd', '0.5wd', '24h'];

/** Starts spread over the covered years but the last quarter, so that every deadline exists. */
function starts(count: number): Float64Array {
  const first = instantOf(civilDay(2024, 1, 1));
  const last = instantOf(civilDay(2026, 10, 1));
  let state = 12_345;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return first + Math.floor((state / 2 ** 32) * (last - first));
  });
}

function perSecond(count: number, work: (index: number) => void): number {
  for (let index = 0; index < count / 10; index += 1) work(index);
  const began = performance.now();
  for (let index = 0; index < count; index += 1) work(index);
  return Math.round(count / ((performance.now() - began) / 1000));
}

export async function run({ count = 1_000_000 }: SlaCalcOptions = {}): Promise<object> {
  const from = starts(count);
  let checksum = 0;
  const span = (text: string) => (index: number) => {
    const result = addSpan(defaultCalendar, from[index]!, text);
    checksum += 'due' in result ? result.due % 997 : 0;
  };
  const mixed = SPANS.map(span);
  const facts = { type: 'complaint', urgency: 'normal' } as const;
  const clock = (index: number) => {
    const due = clockDue(defaultProfile, 'finish', facts, defaultCalendar, from[index]!);
    checksum += (due?.dueAt ?? 0) % 997;
  };
  return {
    name: 'sla-calc',
    method:
      'addSpan with its ledger from starts spread over 2024 to 2026, text of the span read each time; ' +
      'finishClock adds profile, warning and rules; one thread, after a warm-up of a tenth',
    count,
    deadlinesPerSecond: perSecond(count, (index) => mixed[index % mixed.length]!(index)),
    bySpan: Object.fromEntries(KINDS.map((text) => [text, perSecond(count, span(text))])),
    finishClocksPerSecond: perSecond(count, clock),
    checksum,
  };
}
