import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { Body } from '@hotline/shared/contracts/rest/reference';
import type { RefusalCode } from '@hotline/shared/domain/ticket/decision';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';

interface Labelled {
  label: string;
  hint?: string;
  /** May stay empty, and is then sent as an empty text or as `null`. */
  optional?: 'blank' | 'null';
  /** Shown only while a chosen body, lead or co-handler, is of this tier. */
  onlyForTier?: Body['tier'];
  /** Shown only once the verb was refused for this reason. */
  onlyAfter?: RefusalCode;
}

/** One input of a verb's form. */
export type Field = Labelled &
  (
    | { kind: 'text'; rows?: number }
    | { kind: 'line'; placeholder?: string }
    | { kind: 'yes-no'; yes: string; no: string; unknown?: string }
    | { kind: 'choice'; options: Readonly<Record<string, string>> }
    | { kind: 'level'; options: Readonly<Record<number, string>> }
    | { kind: 'body' }
    | { kind: 'bodies' }
    | { kind: 'co-handler' }
    | { kind: 'colleague' }
    | { kind: 'clock' }
    | { kind: 'marks' }
    | { kind: 'instant' }
    /** Sent as it is, never shown. */
    | { kind: 'fixed'; value: unknown }
  );

export type Verb = PublicCommand['type'];
/** Verbs whose form is the matter's own. */
export type MatterVerb = 'revise' | 'reclassify';
export type FormVerb = Exclude<Verb, MatterVerb>;

type Payload<T extends Verb> = Omit<Extract<PublicCommand, { type: T }>, 'type'>;

/** Its label is the verb's own word. */
export interface VerbSpec<T extends Verb = Verb> {
  tone?: 'primary' | 'danger';
  hint?: string;
  fields: { [K in keyof Payload<T>]-?: Field };
  initial?: (ticket: TicketView) => Partial<Payload<T>>;
}
export type VerbSpecs<T extends FormVerb = FormVerb> = { [V in T]: VerbSpec<V> };

/** A spec seen without its verb, for the generic form. */
export interface AnySpec {
  tone?: 'primary' | 'danger';
  hint?: string;
  fields: Record<string, Field>;
  initial?: (ticket: TicketView) => Record<string, unknown>;
}

export const reason = (label = '理由'): Field => ({ kind: 'text', label, rows: 2 });
