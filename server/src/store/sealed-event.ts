import { hash } from 'node:crypto';
import type { CommandType } from '@hotline/shared/domain/ticket/command';
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

const matterAndCitizen = [
  'citizen.callerNo',
  'citizen.contactNo',
  'citizen.name',
  'citizen.creditCode',
  'matter.title',
  'matter.content',
  'matter.address',
  'matter.accused.person',
];

/** Who the citizen is, and what was written by him or about him. Rulings, and who acted, are no personal values. */
const personalPaths: Partial<Record<CommandType, readonly string[]>> = {
  open: matterAndCitizen,
  revise: matterAndCitizen,
  reclassify: ['address', 'accused.person'],
  'ask-for-more': ['question'],
  'answer-at-once': ['answer'],
  withdraw: ['reason'],
  'draft-result': ['reply'],
  'submit-result': ['reply'],
  'share-answer': ['answer.reply'],
  'feed-back-cohandling': ['feedback'],
  'record-contact': ['note'],
  'report-progress': ['text'],
  'record-callback': ['number'],
  rate: ['reason'],
  dispute: ['reason'],
  urge: ['note'],
  supplement: ['text'],
};

/** Stands where a value was that somebody had erased (个人信息保护法 §47). */
export const ERASED = '（已删除）';
const DIGEST = /^[0-9a-f]{64}$/u;

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Hash of the chain's beginning. */
export const chainStart = '0'.repeat(64);

/** @param salt the ticket's own key of digests. */
export function sealEvent(event: TicketEvent, salt: string, prevHash: string): SealedEvent {
  const personal: Record<string, string> = {};
  const data = replacePersonal(event, (path, value) => {
    personal[path] = value;
    return digestOf(salt, path, value);
  });
  const apart = { ...event, data } as TicketEvent;
  return { seq: event.seq, event: apart, personal, prevHash, hash: hashEvent(apart, prevHash) };
}

/** The event with its personal values in place; {@link ERASED} where there are none any more. */
export function unsealEvent({ event, personal }: SealedEvent): TicketEvent {
  return {
    ...event,
    data: replacePersonal(event, (path, value) => personal[path] ?? (DIGEST.test(value) ? ERASED : value)),
  } as TicketEvent;
}

/** Whether every personal value is the one whose digest was hashed; those erased are not asked for. */
export function personalHolds({ event, personal }: SealedEvent, salt: string): boolean {
  let held = 0;
  replacePersonal(event, (path, digest) => {
    const value = personal[path];
    if (value !== undefined && digestOf(salt, path, value) === digest) held += 1;
    return digest;
  });
  return held === Object.keys(personal).length;
}

const digestOf = (salt: string, path: string, value: string): string =>
  hash('sha256', `${salt}\n${path}\n${value}`);

export const hashEvent = (event: TicketEvent, prevHash: string): string =>
  hash('sha256', `${prevHash}\n${canonicalJson(event)}`);

function replacePersonal(
  { type, data }: TicketEvent,
  replace: (path: string, value: string) => string,
): unknown {
  let copy: unknown = data;
  for (const path of personalPaths[type] ?? [])
    copy = replaceAt(copy, path.split('.'), (value) => replace(path, value));
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
