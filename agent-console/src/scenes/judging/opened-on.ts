import type { RectificationView } from '@hotline/shared/contracts/rest/rectifications';
import { shortTime } from '../../components/time.ts';

/** To the rated body, which is not told the ticket, the day alone: the hour would say who rated. */
export const openedOn = ({ openedAt, ticketNo }: RectificationView): string =>
  ticketNo === null ? shortTime(openedAt).slice(0, -6) : shortTime(openedAt);
