import type { BodyEntry, BodyRegister } from '@hotline/shared/domain/bodies/body-entry';
import type { Body } from '@hotline/shared/domain/routing/body';

/** 承办单位 in memory; `_id` is its `bodyId`. */
export type BodyDocument = Body & BodyEntry & { _id: string; active: boolean };

/** A version of places and bodies, a document of `reference`; the newest is in force. */
export interface RegisterVersion extends BodyRegister {
  /** Epoch milliseconds. */
  at: number;
  by: string;
  reason: string;
}
