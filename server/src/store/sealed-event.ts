import { hash } from 'node:crypto';
import type { CommandType } from '@hotline/shared/domain/ticket/command';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { canonicalJson } from './canonical-json.ts';
import { algorithmOf } from './proof-hash.ts';
import type { ProofHash } from './proof-hash.ts';

/**
 * An event as it is kept: chained by hash, personal values apart.
 * The hash covers their salted digests only, so erasing `personal` leaves the chain valid.
 */
export interface SealedEvent {
  seq: number;
  event: TicketEvent;
  /** Personal values by their path in `event.data`; what is no text there is JSON here. */
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
  'matter.location',
  'matter.accused.person',
];

/** Who the citizen is, and what was written by him or about him. Rulings, and who acted, are no personal values. */
const personalPaths: Partial<Record<CommandType, readonly string[]>> = {
  open: matterAndCitizen,
  revise: matterAndCitizen,
  reclassify: ['address', 'location', 'accused.person'],
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
  attach: ['file.name', 'file.sha256', 'file.pictureHash'],
};

/** Stands where a value was that somebody had erased (个人信息保护法 §47). */
export const ERASED = '（已删除）';
const DIGEST = /^[0-9a-f]{64}$/u;

/** Of these the value is no text. */
const notTexts: ReadonlySet<string> = new Set(['matter.location', 'location']);

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Hash of the chain's beginning. */
export const chainStart = '0'.repeat(64);

/** @param salt the ticket's own key of digests, which says by what is hashed. */
export function sealEvent(event: TicketEvent, salt: string, prevHash: string): SealedEvent {
  const personal: Record<string, string> = {};
  const data = replacePersonal(event, (path, value) => {
    if (value === null || value === undefined) return value;
    const text = typeof value === 'string' ? value : canonicalJson(value);
    personal[path] = text;
    return digestOf(salt, path, text);
  });
  const apart = { ...event, data } as TicketEvent;
  return {
    seq: event.seq,
    event: apart,
    personal,
    prevHash,
    hash: hashEvent(apart, prevHash, algorithmOf(salt)),
  };
}

/** The event with its personal values in place; {@link ERASED}, or nothing of a place, where there are none any more. */
export function unsealEvent({ event, personal }: SealedEvent): TicketEvent {
  const data = replacePersonal(event, (path, value) => {
    const kept = personal[path];
    const isText = !notTexts.has(path);
    if (kept !== undefined) return isText ? kept : JSON.parse(kept);
    if (typeof value !== 'string' || !DIGEST.test(value)) return value;
    return isText ? ERASED : null;
  });
  return { ...event, data } as TicketEvent;
}

/** Whether every personal value is the one whose digest was hashed; those erased are not asked for. */
export function personalHolds({ event, personal }: SealedEvent, salt: string): boolean {
  const values = Object.keys(personal).length;
  if (values === 0) return true;
  let held = 0;
  replacePersonal(event, (path, digest) => {
    const value = personal[path];
    if (value !== undefined && digestOf(salt, path, value) === digest) held += 1;
    return digest;
  });
  return held === values;
}

const digestOf = (salt: string, path: string, value: string): string =>
  hash(algorithmOf(salt), `${salt}\n${path}\n${value}`);

export const hashEvent = (event: TicketEvent, prevHash: string, algorithm: ProofHash = 'sha256'): string =>
  hash(algorithm, `${prevHash}\n${canonicalJson(event)}`);

/** Paths as a tree, so that what several of them go through is copied once. `null` = a value. */
type Branch = { [key: string]: Branch | null };

const branches = Object.fromEntries(
  Object.entries(personalPaths).map(([type, paths]) => [type, branchOf(paths)]),
) as Partial<Record<CommandType, Branch>>;

function branchOf(paths: readonly string[]): Branch {
  const root: Branch = {};
  for (const path of paths) {
    const keys = path.split('.');
    const leaf = keys.pop()!;
    let branch = root;
    for (const key of keys) branch = branch[key] ??= {};
    branch[leaf] = null;
  }
  return root;
}

type Replace = (path: string, value: unknown) => unknown;

function replacePersonal({ type, data }: TicketEvent, replace: Replace): unknown {
  const branch = branches[type];
  return branch ? replaceIn(data, branch, '', replace) : data;
}

/** A copy where anything was replaced by something else. */
function replaceIn(node: unknown, branch: Branch, above: string, replace: Replace): unknown {
  if (!isTree(node)) return node;
  let copy: Tree | null = null;
  for (const [key, below] of Object.entries(branch)) {
    if (!(key in node)) continue;
    const path = above + key;
    const value = node[key];
    const other = below ? replaceIn(value, below, `${path}.`, replace) : replace(path, value);
    if (other !== value) (copy ??= { ...node })[key] = other;
  }
  return copy ?? node;
}
