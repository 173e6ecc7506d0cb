import type { CaseCommand, CaseFile } from '../../supervision/case/case-file.ts';
import type { Deadline } from '../../supervision/case/deadline.ts';
import type { Said } from '../../supervision/order/order.ts';
import type { Instant } from '../../time/instant.ts';

/** In force until its day, under appeal (still in force), or lifted. */
export const blockStatuses = ['active', 'appealed', 'lifted'] as const;
export type BlockStatus = (typeof blockStatuses)[number];

/** 黑名单: a number whose calls are refused for a time, with the calls that are the reason. */
export interface Block extends CaseFile {
  status: BlockStatus;
  /** Digits. */
  number: string;
  /** Calls in which agents marked abuse. */
  callIds: readonly string[];
  from: Instant;
  until: Instant;
  by: Said;
  /** 申诉 of the caller, put down by whoever heard it, and when it is ruled at the latest. */
  appeal: Said | null;
  ruling: Deadline | null;
  lifted: Said | null;
  /** 移送公安. */
  handedOver: (Said & { receiptNo: string }) | null;
}

/** Longest block; after it somebody decides anew. */
export const MOST_BLOCK_DAYS = 180;

/** Whether calls of the number are refused now; nobody has to lift what has run out. */
export const isInForce = ({ status, until }: Pick<Block, 'status' | 'until'>, now: Instant): boolean =>
  status !== 'lifted' && now < until;

interface Verb<T extends string> extends CaseCommand {
  type: T;
}
export type BlockCommand =
  | Verb<'lift'>
  | Verb<'appeal'>
  | (Verb<'rule'> & { upheld: boolean })
  | (Verb<'hand-over'> & { receiptNo: string });
export type BlockVerb = BlockCommand['type'];
