import { civilDate, civilDayOf } from '../time/civil-date.ts';
import { checkedCivilDay } from '../time/iso-date.ts';
import type { Source } from './vocabulary.ts';

/** One digit of the number tells where the matter came from. */
const channels: Readonly<Record<Source, number>> = {
  instruction: 0,
  media: 0,
  proposal: 0,
  phone: 1,
  web: 2,
  wechat: 3,
  app: 4,
  mail: 5,
  letter: 6,
  window: 7,
  upstream: 8,
  police: 9,
};

export interface TicketNumber {
  /** County, GB/T 2260, six digits. */
  division: string;
  /** `yyyyMMdd`, in China. */
  day: string;
  channel: number;
  /** From 1, each day and channel anew. */
  sequence: number;
}

const PATTERN = /^(\d{6})(\d{4})(\d{2})(\d{2})(\d)(\d{5,7})$/u;
const LARGEST = 9_999_999;

export function channelOf(source: Source): number {
  return channels[source];
}

/** `yyyyMMdd` of an instant, in China: the day part of a ticket number and the key of its sequence. */
export function ticketDay(at: number): string {
  const { year, month, day } = civilDate(civilDayOf(at));
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

/**
 * Division 6 + day 8 + channel 1 + sequence 5, which widens to 6 digits at 100,000 and to 7 at 1,000,000.
 * @throws RangeError when a part does not fit.
 */
export function formatTicketNumber({ division, day, channel, sequence }: TicketNumber): string {
  const text = `${division}${day}${channel}${String(sequence).padStart(5, '0')}`;
  const fits = Number.isInteger(sequence) && sequence >= 1 && sequence <= LARGEST && parseTicketNumber(text);
  if (!fits) throw new RangeError(`no ticket number: ${text}`);
  return text;
}

/** Undefined for what is no ticket number; a day that no calendar has is none. */
export function parseTicketNumber(text: string): TicketNumber | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, division, year, month, day, channel, sequence] = match as unknown as string[];
  if (checkedCivilDay(Number(year), Number(month), Number(day)) === undefined) return undefined;
  if (Number(sequence) === 0) return undefined;
  return {
    division: division!,
    day: `${year}${month}${day}`,
    channel: Number(channel),
    sequence: Number(sequence),
  };
}

/** Six digits told to the citizen for progress queries. */
export function isQueryCode(text: string): boolean {
  return /^\d{6}$/u.test(text);
}

/** @param random 0 ≤ n < 1, from a generator that cannot be guessed. */
export function formatQueryCode(random: number): string {
  return String(Math.floor(random * 1_000_000)).padStart(6, '0');
}
