import type { DoneMatter } from '@hotline/shared/domain/forecast/matter';
import { addSpan } from '@hotline/shared/domain/time/add-span';
import { instantOf } from '@hotline/shared/domain/time/civil-date';
import type { CivilDay } from '@hotline/shared/domain/time/civil-date';
import { defaultCalendar as calendar } from '@hotline/shared/domain/time/default-calendar';
import { HOUR, MINUTE } from '@hotline/shared/domain/time/instant';
import { workingTimeBetween } from '@hotline/shared/domain/time/working-time';

export interface SimulatedMatter extends DoneMatter {
  ticketNo: string;
  dueAt: number;
}

const CATEGORIES = ['供水', '道路', '物业', '噪声', '社保', '证照'] as const;
const KINDS = [
  { span: '3wd', share: 0.15 },
  { span: '5wd', share: 0.5 },
  { span: '7wd', share: 0.3 },
  { span: '24h', share: 0.05 },
] as const;

/** Numbers from 0 up to, but without, 1; the same seed gives the same. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normal, by Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * Bodies as queues: matters come by day, in waves; each waits for one of the body's hands, takes effort by category
 * and body, and then time that nobody hastens. So pace comes out of load, and no forecast sees what made it.
 */
export function simulateBodies(
  bodies: number,
  first: CivilDay,
  last: CivilDay,
  seed: number,
): SimulatedMatter[] {
  const random = seeded(seed);
  return Array.from({ length: bodies }, (_, index) =>
    simulateBody(`body-${index}`, first, last, random),
  ).flat();
}

function simulateBody(
  bodyId: string,
  first: CivilDay,
  last: CivilDay,
  random: () => number,
): SimulatedMatter[] {
  const hands = Array.from({ length: 2 + Math.floor(random() * 4) }, () => 0);
  const skill = 0.8 + random() * 0.7;
  const perDay = hands.length * (0.5 + random() * 0.3);
  const habit = CATEGORIES.map(() => 0.5 + random() * 1.4);
  const wave = random() * 30;
  const begin = instantOf(first, 9 * HOUR);
  const matters: SimulatedMatter[] = [];
  for (let day = first; day <= last; day += 1) {
    const burst = random() < 0.01 ? 4 : 1;
    const expected = perDay * burst * (1 + 0.35 * Math.sin((day + wave) / 9));
    for (let left = expected; left > random(); left -= 1) {
      const at = instantOf(day, 8 * HOUR + Math.floor(random() * 600) * MINUTE);
      const category = Math.floor(random() * CATEGORIES.length);
      const effort = 3 * skill * habit[category]! * Math.exp(0.6 * normal(random));
      const delay = 6 * habit[category]! * Math.exp(0.8 * normal(random));
      const arrival = workedSince(begin, at);
      const hand = hands.indexOf(Math.min(...hands));
      const span = pick(random());
      const urgent = span === '24h';
      const start = urgent ? arrival : Math.max(arrival, hands[hand]!);
      if (!urgent) hands[hand] = start + effort;
      const hours = urgent ? (effort + delay) / 2 : start + effort + delay - arrival;
      const dueAt = after(at, span);
      const doneAt = urgent ? at + hours * HOUR : after(at, { amount: hours, unit: 'wh' });
      if (dueAt === undefined || doneAt === undefined) continue;
      matters.push({
        ticketNo: `${bodyId}/${matters.length}`,
        bodyId,
        category: CATEGORIES[category]!,
        measure: urgent ? 'wall-clock' : 'working',
        startedAt: at,
        doneAt,
        dueAt,
      });
    }
  }
  return matters;
}

function pick(random: number): (typeof KINDS)[number]['span'] {
  let left = random;
  return (KINDS.find(({ share }) => (left -= share) < 0) ?? KINDS[1]).span;
}

/** Working hours. */
function workedSince(from: number, to: number): number {
  const worked = workingTimeBetween(calendar, from, to);
  return 'length' in worked ? worked.length / HOUR : NaN;
}

function after(from: number, span: Parameters<typeof addSpan>[2]): number | undefined {
  const result = addSpan(calendar, from, span);
  return 'due' in result ? result.due : undefined;
}
