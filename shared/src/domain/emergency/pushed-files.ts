import type { Attachment, KeptType } from '../attachment/attachment.ts';
import type { EmergencyTransfer, Ticket } from '../ticket/ticket.ts';

/** For so long after a transfer its files are given out. */
export const FILES_OPEN_MS = 30 * 24 * 3_600_000;

/** A file of the report as the other line's platform is told of it. */
export interface PushedFile {
  id: string;
  name: string;
  type: KeptType;
  bytes: number;
  /** Hex. */
  sha256: string;
  /** Where it lies behind the door at which they feed back; asked for with a signature. */
  path: string;
}

/** Without consent and without danger to life neither name nor number goes out, nor what may show a face or a door. */
export const mayKnowCitizen = ({ dangerToLife, consent }: EmergencyTransfer): boolean =>
  dangerToLife || consent === 'given';

/** Files of the report that go along with a transfer; what a body has added to its answer does not. */
export const filesOfTransfer = (
  { attachments = [] }: Pick<Ticket, 'attachments'>,
  transfer: EmergencyTransfer,
): readonly Attachment[] =>
  mayKnowCitizen(transfer) ? attachments.filter(({ purpose }) => purpose === 'report') : [];

export const pushedFile = (
  transferNo: string,
  { id, name, type, bytes, sha256 }: Attachment,
): PushedFile => ({
  id,
  name,
  type,
  bytes,
  sha256,
  path: `/api/police/transfers/${encodeURIComponent(transferNo)}/attachments/${id}`,
});
