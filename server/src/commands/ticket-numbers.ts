import { randomInt } from 'node:crypto';
import type { TicketNumbers } from '@hotline/shared/domain/ticket/command';
import {
  channelOf,
  formatQueryCode,
  formatTicketNumber,
  ticketDay,
} from '@hotline/shared/domain/ticket/ticket-number';
import type { Source } from '@hotline/shared/domain/ticket/vocabulary';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { numberBlocks } from './number-blocks.ts';

/** Gives out ticket number and query code. @param divisionCode county or township, 6 or 9 digits. */
export type Numbering = (divisionCode: string, source: Source) => Promise<TicketNumbers>;

const RANDOM_RANGE = 2 ** 32;

export function ticketNumbering(store: Store, clock: Clock): Numbering {
  const next = numberBlocks(store);
  return async (divisionCode, source) => {
    const place = {
      division: divisionCode.slice(0, 6),
      day: ticketDay(clock.now()),
      channel: channelOf(source),
    };
    const sequence = await next(`ticket:${place.division}:${place.day}:${place.channel}`);
    return {
      ticketNo: formatTicketNumber({ ...place, sequence }),
      queryCode: formatQueryCode(randomInt(RANDOM_RANGE) / RANDOM_RANGE),
    };
  };
}
