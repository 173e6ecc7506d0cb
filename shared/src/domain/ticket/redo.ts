import type { Actor } from './actor.ts';
import type { Ticket } from './ticket.ts';

const REDOS = 2;
const LEVEL_TO_GO_ON = 2;

/** The second 重办 is behind it: 办结认定 or supervision, no third one without. */
export function isExhausted({ round }: Ticket): boolean {
  return round > REDOS;
}

export function mayGoOnAfterTwo({ supervisionLevel }: Ticket, actor: Actor): boolean {
  return actor.role === 'hotline-head' && supervisionLevel >= LEVEL_TO_GO_ON;
}
