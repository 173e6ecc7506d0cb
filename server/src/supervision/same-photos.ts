import type { Attachment } from '@hotline/shared/domain/attachment/attachment';
import { bandsOf } from '@hotline/shared/domain/attachment/picture-hash';
import {
  isSamePhoto,
  sameWork,
  showsAgain,
  workPhotos,
} from '@hotline/shared/domain/supervision/check/same-photo';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Store } from '../store/store.ts';

const MOST_TOLD = 5;

/**
 * Numbers of closed tickets of the same body whose photos show this ticket's work too, its own for an earlier round.
 * Its photos are noted first, so that of two tickets closed at once one at least meets the other.
 */
export async function samePhotos(store: Store, ticket: Ticket): Promise<string[]> {
  const { id, ticketNo, lead, round } = ticket;
  const photos = workPhotos(ticket).filter((photo) => photo.round === round);
  if (photos.length === 0 || !lead || ticketNo === null) return [];
  for (const photo of photos) {
    const { id: _id, sha256, pictureHash } = photo;
    const noted = { ticketId: id, ticketNo, bodyId: lead.bodyId, sha256, pictureHash, bands: bandsIn(photo) };
    await store.workPhotos.updateOne({ _id }, { $set: noted }, { upsert: true });
  }
  const elsewhere = await Promise.all(
    photos.map((photo) => ticketsWith(store, photo, lead.bodyId, [ticketNo, ...sameWork(ticket)])),
  );
  const own = showsAgain(ticket) ? [ticketNo] : [];
  return [...new Set([...own, ...elsewhere.flat()])].slice(0, MOST_TOLD);
}

async function ticketsWith(
  { workPhotos: noted }: Store,
  photo: Attachment,
  bodyId: string,
  except: string[],
): Promise<string[]> {
  const alike = { $or: [{ bands: { $in: bandsIn(photo) } }, { sha256: photo.sha256 }] };
  const found = await noted.find({ bodyId, ticketNo: { $nin: except }, ...alike }).lean();
  return found.filter((one) => isSamePhoto(one, photo)).map(({ ticketNo }) => ticketNo);
}

const bandsIn = ({ pictureHash }: Pick<Attachment, 'pictureHash'>): string[] =>
  pictureHash === null ? [] : bandsOf(pictureHash);
