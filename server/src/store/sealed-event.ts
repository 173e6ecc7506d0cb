import { hash } from 'node:crypto';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { canonicalJson } from './canonical-json.ts';

/**
 * An event as it is kept: chained by hash, personal values apart.
 * The hash covers their salted digests only, so erasing `personal` leaves the chain valid.
 */
export interface SealedEvent {
  seq: number;
  event: TicketEvent;
  /** Personal values by their path in `event.data`. */
  personal: Record<string, string>;
  prevHash: string;
  hash: string;
}

const personalPaths = [
  'citizen.callerNo',
  'citizen.contactNo',
  'citizen.name',
  'citizen.creditCode',
  'matter.title',
  'matter.content',
  'matter.address',
  'number',
] as const;

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Hash of the chain's beginning. */
export const chainStart = '0'.repeat(64);

/** @param salt the ticket's own key of digests. */
export function sealEvent(event: TicketEvent, salt: string, prevHash: string): SealedEvent {
  const personal: Record<string, string> = {};
  const data = replacePersonal(event.data, (path, value) => {
    personal[path] = value;
    return hash('sha256', `${salt}\n${path}\n${value}`);
  });
  const apart = { ...event, data } as TicketEvent;
  return { seq: event.seq, event: apart, personal, prevHash, hash: hashEvent(apart, prevHash) };
}

/** The event with its personal values in place; those erased stay digests. */
export function unsealEvent({ event, personal }: SealedEvent): TicketEvent {
  return {
    ...event,
    data: replacePersonal(event.data, (path, value) => personal[path] ?? value),
  } as TicketEvent;
}

export const hashEvent = (event: TicketEvent, prevHash: string): string =>
  hash('sha256', `${prevHash}\n${canonicalJson(event)}`);

function replacePersonal(data: unknown, replace: (path: string, value: string) => string): unknown {
  let copy = data;
  for (const path of personalPaths) copy = replaceAt(copy, path.split('.'), (value) => replace(path, value));
  return copy;
}

function replaceAt(
  node: unknown,
  [key, ...rest]: readonly string[],
  replace: (value: string) => string,
): unknown {
  if (!isTree(node) || key === undefined || !(key in node)) return node;
  const child = node[key];
  if (rest.length > 0) return { ...node, [key]: replaceAt(child, rest, replace) };
  return typeof child === 'string' ? { ...node, [key]: replace(child) } : node;
}
