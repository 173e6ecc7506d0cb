import type { Notice } from '@hotline/shared/contracts/socket';

const kept = 50;

/** One list of what the socket and what the server's memory tell, each notice once, latest first. */
export const mergedNotices = (live: readonly Notice[], told: readonly Notice[]): Notice[] => {
  const byId = new Map([...told, ...live].map((notice) => [notice.id, notice]));
  return [...byId.values()].toSorted((a, b) => b.at - a.at).slice(0, kept);
};
