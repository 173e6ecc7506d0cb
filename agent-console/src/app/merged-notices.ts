import type { Notice } from '@hotline/shared/contracts/socket';

const kept = 50;

/**
 * One list of what the socket and what the server's memory tell, each notice once, latest first. The memory knows who has
 * read it; what the socket told later than that is unread again.
 */
export const mergedNotices = (live: readonly Notice[], told: readonly Notice[]): Notice[] => {
  const byId = new Map(live.map((notice) => [notice.id, notice]));
  for (const notice of told) {
    const later = byId.get(notice.id);
    if (!later || later.count <= notice.count) byId.set(notice.id, notice);
  }
  return [...byId.values()].toSorted((a, b) => b.at - a.at).slice(0, kept);
};
