import { ascending, gramsOf, hashOf, sketchOf } from './grams.ts';
import { markersOf } from './markers.ts';
import { mentionsOf } from './place-mentions.ts';
import type { Mention } from './place-mentions.ts';
import { normalisedParts } from './text-units.ts';
import type { TicketText } from './ticket-text.ts';

/** All that a pair is scored by. It keeps no text, so that a million fit into memory. */
export interface Profile {
  /** Grams of the title, ascending. */
  title: Uint32Array;
  /** Grams of title and body, ascending. */
  all: Uint32Array;
  mentions: readonly Mention[];
  /** Grams of all mentions, ascending. */
  places: Uint32Array;
  markers: Uint32Array;
  sketch: Uint32Array;
  /** Days since 1970, or -1. */
  day: number;
  /** Hash of the caller, or 0. */
  caller: number;
}

const DAY = 86_400_000;

export function profileOf(ticket: TicketText): Profile {
  const { title, body } = normalisedParts(ticket.title, ticket.body);
  const text = `${title} ${body}`;
  const mentions = [...mentionsOf(title, true), ...mentionsOf(body, false)];
  return {
    title: gramsOf(title),
    all: gramsOf(text),
    mentions,
    places: placesOf(mentions),
    markers: markersOf(text),
    sketch: sketchOf(body),
    day: ticket.at === undefined ? -1 : Math.max(0, Math.floor(ticket.at / DAY)),
    caller: ticket.caller ? hashOf(ticket.caller) || 1 : 0,
  };
}

export function placesOf(mentions: readonly Mention[]): Uint32Array {
  return ascending(new Set(mentions.flatMap(({ grams }) => [...grams])));
}
