import type { Attachment } from '../../attachment/attachment.ts';
import { isSamePicture } from '../../attachment/picture-hash.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** What a photo is recognised by. */
export type Likeness = Pick<Attachment, 'sha256' | 'pictureHash'>;

/** The same file, or the same photo scaled or compressed anew. */
export const isSamePhoto = (a: Likeness, b: Likeness): boolean =>
  a.sha256 === b.sha256 ||
  (a.pictureHash !== null && b.pictureHash !== null && isSamePicture(a.pictureHash, b.pictureHash));

/** Photos by which the body shows its work, of all rounds; a document such as a notice may well be the same twice. */
export const workPhotos = ({ attachments = [] }: Pick<Ticket, 'attachments'>): Attachment[] =>
  attachments.filter(({ purpose, type }) => purpose === 'reply' && type === 'image/jpeg');

/** Whether this round's work is shown by a photo of an earlier round, which did not satisfy. */
export function showsAgain(ticket: Pick<Ticket, 'attachments' | 'round'>): boolean {
  const photos = workPhotos(ticket);
  const earlier = photos.filter(({ round }) => round < ticket.round);
  return photos.some(
    (photo) => photo.round === ticket.round && earlier.some((one) => isSamePhoto(photo, one)),
  );
}

/** Tickets that are about the same work, where one photo may show it for all. */
export const sameWork = ({ siblings, children, mergedInto, partOf, parts }: Ticket): string[] =>
  [...siblings, ...children, mergedInto, partOf, ...parts.map(({ ticketNo }) => ticketNo)].filter(
    (ticketNo) => ticketNo !== null,
  );
