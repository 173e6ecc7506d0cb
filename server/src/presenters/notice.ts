import type { Notice } from '@hotline/shared/contracts/socket';
import type { PersonRecord } from '../store/directory.ts';
import type { NoticeDocument } from '../store/models/notice.ts';

type Reader = Pick<PersonRecord, '_id' | 'bodyId'>;

/** A notice as its reader sees it; `null` = as it is told to everybody at once. */
export function presentNotice(notice: NoticeDocument, reader: Reader | null): Notice {
  const { _id: id, kind, ticketNo, callId, file, text, at, occurrences = [], readBy = [] } = notice;
  const shown = readBy.filter(({ bodyId }) => reader && (reader.bodyId === null || reader.bodyId === bodyId));
  return {
    id,
    kind,
    ticketNo,
    callId,
    ...(file && { file }),
    text,
    at,
    count: Math.max(1, occurrences.length),
    readAt: readBy.find(({ personId }) => personId === reader?._id)?.at ?? null,
    readers: shown.map(({ name, at: seenAt }) => ({ name, at: seenAt })),
  };
}
