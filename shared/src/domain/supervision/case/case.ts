import type { Actor } from '../../ticket/actor.ts';
import type { Instant } from '../../time/instant.ts';
import type { WorkCalendar } from '../../time/work-calendar.ts';
import type { SupervisionAt } from '../policy/supervision-policy.ts';
import type { CaseCommand, CaseFile } from './case-file.ts';

/** What a decision on a file needs besides the file and the command. */
export interface CaseContext {
  now: Instant;
  actor: Actor;
  /** The actor's body and those below it; empty for hotline staff. */
  scope: readonly string[];
  calendar: WorkCalendar;
  /** A file keeps the rules that were in force when it was opened. */
  supervisionAt: SupervisionAt;
}

export const caseRefusalCodes = [
  'case-status-forbids',
  'case-role-forbidden',
  'case-out-of-scope',
  'case-issuer-only',
  'case-own-act',
  'case-text-missing',
  'case-already-said',
  /** 申辩 comes before a finding; `until` says when it may be made without one. */
  'statement-pending',
  'receipt-missing',
  'panel-too-small',
  'panel-not-neutral',
  'span-invalid',
  'month-invalid',
  'appeal-too-late',
  'marks-incomplete',
  'recipient-missing',
  'recipient-unknown',
  /** 初报 comes first and once. */
  'edition-order',
  'instruction-open',
] as const;
export type CaseRefusalCode = (typeof caseRefusalCodes)[number];

export interface CaseRefusal {
  code: CaseRefusalCode;
  until?: Instant | null;
}

export type CaseDecision<S> = { ok: true; state: S } | { ok: false; refusal: CaseRefusal };

/** One verb on a file: in which states, by whom, and what it changes. */
export interface CaseRule<S extends CaseFile, C extends CaseCommand> {
  from: readonly S['status'][];
  who: (state: S, actor: Actor, scope: readonly string[]) => CaseRefusalCode | null;
  act: (state: S, command: C, context: CaseContext) => Partial<S> | CaseRefusal;
}

export type CaseRules<S extends CaseFile, C extends CaseCommand> = {
  readonly [T in C['type']]: CaseRule<S, Extract<C, { type: T }>>;
};
