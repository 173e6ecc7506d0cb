import { randomInt } from 'node:crypto';
import type { TicketNumbers } from '@hotline/shared/domain/ticket/command';
import type { Source } from '@hotline/shared/domain/ticket/vocabulary';
import type { Clock } from '../clock.ts';
import { numberBlocks } from './number-blocks.ts';
import type { Store } from '../store/store.ts';

export type Numbering = (divisionCode: string, source: Source) => Promise<TicketNumbers>;

const channelOf: Record<Source, string> = {
  phone: '1',
  web: '2',
  wechat: '3',
  app: '4',
  mail: '5',
  letter: '6',
  window: '7',
  upstream: '8',
  police: '9',
  instruction: '8',
  media: '8',
  proposal: '8',
};

/** Division, day in China, channel, and the sequence of the day; query codes are random. */
export function ticketNumbering(store: Store, clock: Clock): Numbering {
  const next = numberBlocks(store);
  return async (divisionCode, source) => {
    const day = new Date(clock.now() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
    const stem = `${divisionCode.slice(0, 6)}${day}${channelOf[source]}`;
    const sequence = await next(`ticket:${stem}`);
    const queryCode = String(randomInt(1_000_000)).padStart(6, '0');
    return { ticketNo: stem + String(sequence).padStart(5, '0'), queryCode };
  };
}
