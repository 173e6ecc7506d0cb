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
        { from: '2026-04-27', count: 2, growth: 2, ids: ['M01', 'M02'] },
        { from: '2026-05-04', count: 2, growth: 0.67, ids: ['M03', 'M04'] },
      ],
    });
    expect(topics[0]!.words).toContain('搅拌站');
    expect(topics[0]!.representative.sentences.join()).toContain('搅拌站');
    expect(topics[0]!.ids).toContain(topics[0]!.representative.id);
  });

  it('tells what is of each district where they are from several', () => {
    const division = (id: string) => (id === 'M02' ? '侯庙镇' : '城关镇');
    const [hottest] = findTopics(messages.map((message) => ({ ...message, division: division(message.id) })));
    expect(hottest).toMatchObject({ count: 4, divisions: ['城关镇', '侯庙镇'] });
    expect(hottest!.parts).toMatchObject([
      { divisions: ['城关镇'], count: 3, ids: ['M01', 'M03', 'M04'], parts: [] },
      { divisions: ['侯庙镇'], count: 1, representative: { id: 'M02' }, weeks: [{ count: 1, ids: ['M02'] }] },
    ]);
    expect(topics[0]!.parts).toEqual([]);
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
