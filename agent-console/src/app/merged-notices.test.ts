import type { Notice } from '@hotline/shared/contracts/socket';
import { describe, expect, it } from 'vitest';
import { mergedNotices } from './merged-notices.ts';

const notice = (id: string, at: number, more: Partial<Notice> = {}): Notice => ({
  id,
  kind: 'urge',
  ticketNo: null,
  callId: null,
  text: id,
  at,
  count: 1,
  readAt: null,
  readers: [],
  ...more,
});

describe('the list of notices', () => {
  it('holds each once, the latest first, whoever told it', () => {
    const told = [notice('b', 2), notice('a', 1)];
    const live = [notice('c', 3), notice('b', 2)];
    expect(mergedNotices(live, told).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
  it('holds as read what the memory says, until the socket tells it once more', () => {
    const told = [notice('a', 1, { readAt: 2 })];
    expect(mergedNotices([notice('a', 1)], told)[0]?.readAt).toBe(2);
    expect(mergedNotices([notice('a', 3, { count: 2 })], told)[0]?.readAt).toBeNull();
  });
  it('keeps fifty', () => {
    expect(
      mergedNotices(
        [],
        Array.from({ length: 60 }, (_, at) => notice(String(at), at)),
      ),
    ).toHaveLength(50);
  });
});
