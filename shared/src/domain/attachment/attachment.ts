import { type Actor, isBodyRole } from '../ticket/actor.ts';
import type { Role } from '../ticket/vocabulary.ts';

/** What is kept: every picture as JPEG, whatever it came as, and documents as they came. */
export const keptTypes = ['image/jpeg', 'application/pdf'] as const;
export type KeptType = (typeof keptTypes)[number];

/** 附件 of the report, or proof of the work beside the answer. */
export const attachmentPurposes = ['report', 'reply'] as const;
export type AttachmentPurpose = (typeof attachmentPurposes)[number];

/** Of one purpose, in one round of a ticket. */
export const MOST_ATTACHMENTS = 9;
export const MOST_ATTACHMENT_BYTES = 10 * 1024 * 1024;
/** A photo of 64 megapixels; more is a trap for whoever unpacks it. */
export const MOST_PIXELS = 64_000_000;

/** A file as it is kept; the bytes lie outside of the store. */
export interface KeptFile {
  id: string;
  /** As whoever sent it called it. */
  name: string;
  type: KeptType;
  bytes: number;
  /** Hex, of what is kept. */
  sha256: string;
  /** See `picture-hash.ts`; `null` = no picture, or one with nothing on it. */
  pictureHash: string | null;
}

export interface Attachment extends KeptFile {
  purpose: AttachmentPurpose;
  round: number;
  /** Epoch milliseconds. */
  at: number;
  by: Actor;
}

/** What a body adds shows its work; what anybody else adds belongs to the report. */
export const purposeOf = (role: Role): AttachmentPurpose => (isBodyRole(role) ? 'reply' : 'report');
