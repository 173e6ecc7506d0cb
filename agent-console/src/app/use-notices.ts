import { listNotices } from '@hotline/shared/contracts/rest/notices';
import type { Notice } from '@hotline/shared/contracts/socket';
import { useState } from 'react';
import { useRoute } from '../api/use-route.ts';
import { mergedNotices } from './merged-notices.ts';
import { useLive } from './live.tsx';
import { usePerson } from './session.tsx';

const seenKey = (personId: string): string => `notices-seen:${personId}`;

interface Notices {
  /** Latest first: those told before this page was opened, and those since. */
  notices: readonly Notice[];
  unseen: number;
  /** He has looked: only what comes later counts as new, after a reload too. */
  look: () => void;
}

export const useNotices = (): Notices => {
  const { id } = usePerson();
  const { notices: live } = useLive();
  const { data: told = [] } = useRoute(listNotices, {}, { staleTime: Infinity });
  const [seenAt, setSeenAt] = useState(() => Number(localStorage.getItem(seenKey(id)) ?? 0));
  const notices = mergedNotices(live, told);
  const look = (): void => {
    const latest = notices[0]?.at ?? 0;
    localStorage.setItem(seenKey(id), String(latest));
    setSeenAt(latest);
  };
  return { notices, unseen: notices.filter(({ at }) => at > seenAt).length, look };
};
