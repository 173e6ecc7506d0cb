import { listNotices, readNotices } from '@hotline/shared/contracts/rest/notices';
import type { Notice } from '@hotline/shared/contracts/socket';
import { useQueryClient } from '@tanstack/react-query';
import { refresh, useRoute, useSend } from '../api/use-route.ts';
import { mergedNotices } from './merged-notices.ts';
import { useLive } from './live.tsx';

interface Notices {
  /** Latest first: those told before this page was opened, and those since. */
  notices: readonly Notice[];
  unread: number;
  /** Asks who has read them meanwhile. */
  renew: () => void;
  /** He has looked: these are read from now on, on every screen of his. */
  markRead: () => void;
}

export const useNotices = (): Notices => {
  const client = useQueryClient();
  const { notices: live } = useLive();
  const { data: told = [] } = useRoute(listNotices, {}, { staleTime: Infinity });
  const read = useSend(readNotices);
  const notices = mergedNotices(live, told);
  const unread = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  const renew = (): void => refresh(client, listNotices);
  const markRead = (): void => {
    if (unread.length > 0) read.mutate({ body: { ids: unread } }, { onSettled: renew });
  };
  return { notices, unread: unread.length, renew, markRead };
};
