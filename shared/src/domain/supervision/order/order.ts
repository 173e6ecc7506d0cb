import type { Urgency } from '../../sla/vocabulary.ts';
import type { Actor } from '../../ticket/actor.ts';
import type { Instant } from '../../time/instant.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Deadline } from '../case/deadline.ts';

/** 电话督办, 书面督办, 提级督办, 移交: one for each level. */
export const orderKinds = ['telephone', 'written', 'escalated', 'hand-over'] as const;
export type OrderKind = (typeof orderKinds)[number];
export type OrderLevel = 1 | 2 | 3 | 4;

export const kindOf = (level: OrderLevel): OrderKind => orderKinds[level - 1]!;

/** Why an order was proposed. An instruction or a media item is a source, no guilt. */
export const orderTriggers = [
  'overdue',
  /** A reply to an earlier order was not given in time. */
  'order-overdue',
  'unsatisfied-twice',
  'repeated-callers',
  'instruction',
  'media',
  'false-closure',
  'manual',
] as const;
export type OrderTrigger = (typeof orderTriggers)[number];

export const orderStatuses = ['proposed', 'declined', 'superseded', 'issued', 'replied', 'closed'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** Where level 4 goes: 督查局, 纪委监委, 问责办. */
export const authorities = ['inspection', 'discipline', 'accountability'] as const;
export type Authority = (typeof authorities)[number];

export interface Said {
  at: Instant;
  by: Actor;
  text: string;
}

/** What goes with a hand-over, and what comes back. */
export interface HandOver {
  authority: Authority;
  /** SHA-256 of the evidence file as it was handed over. */
  evidenceDigest: string;
  receipt: (Said & { receiptNo: string }) | null;
  outcome: Said | null;
}

/** 督办单. The system proposes it, a person signs it, the body replies, its issuer alone closes it (销号). */
export interface Order extends CaseFile {
  status: OrderStatus;
  /** Given with the signature. */
  orderNo: string | null;
  level: OrderLevel;
  trigger: OrderTrigger;
  /** What gave cause, for the one who signs. */
  reason: string;
  tickets: readonly { ticketId: string; ticketNo: string }[];
  /** 承办单位 that is supervised. */
  bodyId: string;
  urgency: Urgency;
  proposedAt: Instant;
  /** Until when the proposal is to be signed or declined. */
  signing: Deadline;
  issuer: Actor | null;
  issuedAt: Instant | null;
  /** 督办要求. */
  requirement: string;
  replying: Deadline | null;
  /** 申辩: until then no finding without a statement. */
  stating: Deadline | null;
  statements: readonly Said[];
  finding: (Said & { factual: boolean }) | null;
  reply: Said | null;
  /** 月计划 of 限期挂账整改, one line a month. */
  plan: readonly (Said & { month: string })[];
  handOver: HandOver | null;
  closed: Said | null;
}
