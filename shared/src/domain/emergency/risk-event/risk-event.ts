import type { CaseCommand, CaseFile } from '../../supervision/case/case-file.ts';
import type { Deadline } from '../../supervision/case/deadline.ts';
import type { Said } from '../../supervision/order/order.ts';
import type { Instant } from '../../time/instant.ts';
import type { RiskClass } from '../risk-word.ts';
import type { ReportSpans } from './spans.ts';

/** 待研判; 不构成风险; 报送中; 已终报. */
export const riskEventStatuses = ['raised', 'dismissed', 'reporting', 'closed'] as const;
export type RiskEventStatus = (typeof riskEventStatuses)[number];

/** Words that were typed, the agent's key, several callers on one event, or somebody from a ticket. */
export const riskTriggers = ['words', 'key', 'callers', 'ticket'] as const;
export type RiskTrigger = (typeof riskTriggers)[number];

/** 初报, 续报, 终报. */
export const editionKinds = ['first', 'follow-up', 'final'] as const;
export type EditionKind = (typeof editionKinds)[number];

/** Duty office of the government; every other recipient is a body, by its id. */
export const DUTY_OFFICE = 'duty-office';

export interface Edition extends Said {
  kind: EditionKind;
}

/** 批示 of a leader and what was done about it. */
export interface Instruction extends Said {
  no: number;
  leader: string;
  doing: Deadline;
  done: Said | null;
}

/**
 * 风险事件 and the 紧急信息专报 made of it (domain rule §3): somebody raises it, the shift leader confirms, editions go to
 * the duty office and the bodies concerned, each receipt and each instruction stands on record.
 */
export interface RiskEvent extends CaseFile {
  status: RiskEventStatus;
  trigger: RiskTrigger;
  riskClass: RiskClass;
  /** Words that were found; empty for other triggers. */
  words: readonly string[];
  title: string;
  place: string;
  /** Number of the call in which it was raised. */
  callId: string | null;
  tickets: readonly { ticketId: string; ticketNo: string }[];
  raisedAt: Instant;
  spans: ReportSpans;
  deciding: Deadline;
  decision: Said | null;
  /** `急〔2026〕3号`, from the confirmation on. */
  reportNo: string | null;
  to: readonly string[];
  editions: readonly Edition[];
  /** When the next edition is due. */
  reporting: Deadline;
  receipts: readonly (Said & { from: string; receiptNo: string })[];
  /** When every recipient has to have confirmed. */
  receiving: Deadline | null;
  instructions: readonly Instruction[];
}

interface Verb<T extends string> extends CaseCommand {
  type: T;
}

/** Every verb on a risk event; `text` is the reason, the report, the instruction. */
export type RiskCommand =
  /** Number and recipients come with it: a number is given by the store. */
  | (Verb<'confirm'> & { reportNo: string; to: readonly string[] })
  | Verb<'dismiss'>
  | (Verb<'report'> & { kind: EditionKind })
  | (Verb<'receive'> & { from: string; receiptNo: string })
  | (Verb<'instruct'> & { leader: string; span: string })
  | (Verb<'carry-out'> & { no: number })
  /** `text` is why. */
  | (Verb<'correct-title'> & { title: string });
export type RiskVerb = RiskCommand['type'];
