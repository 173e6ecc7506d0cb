import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../duplicates/message-row.ts';
import { judgedMessages } from '../duplicates/messages.testing.ts';
import { findTopics } from './find-topics.ts';

const messages: Message[] = judgedMessages.map(({ matter: _matter, ...ticket }) => ({ ...ticket, likes: 0 }));
const matterOf = new Map(judgedMessages.map(({ id, matter }) => [id, matter]));
const topics = findTopics(messages);

describe('topics of a file', () => {
  it('holds one matter of one place each', () => {
    for (const { ids } of topics) expect(new Set(ids.map((id) => matterOf.get(id))).size).toBe(1);
  });

  it('says what, where and since when of the hottest', () => {
    expect(topics[0]).toMatchObject({
      place: '侯庙镇金穗佳园',
      from: '2026-05-02',
      to: '2026-05-07',
      count: 4,
      ids: ['M01', 'M02', 'M03', 'M04'],
      weeks: [
        { from: '2026-04-27', count: 2 },
        { from: '2026-05-04', count: 2 },
      ],
    });
    expect(topics[0]!.words).toContain('搅拌站');
    expect(topics[0]!.representative.sentences.join()).toContain('搅拌站');
    expect(topics[0]!.ids).toContain(topics[0]!.representative.id);
  });

  it('names each message in one topic at most, the hottest first', () => {
    const ids = topics.flatMap(({ ids }) => ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(topics.map(({ heat }) => heat)).toEqual(topics.map(({ heat }) => heat).sort((a, b) => b - a));
  });

  it('does not depend on the order of the messages', () => {
    const some = messages.slice(0, 12);
    const expected = findTopics(some);
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
        expect(findTopics(shuffled)).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });

  it('takes messages without dates and no messages', () => {
    const undated = messages.slice(0, 4).map((message) => ({ ...message, at: undefined }));
    expect(findTopics(undated)).toEqual([
      expect.objectContaining({ from: null, to: null, weeks: [], growth: 1, count: 4 }),
    ]);
    expect(findTopics([])).toEqual([]);
  });
});
