import { describe, expect, it } from 'vitest';
import { chooseTopics } from './choose-topics.ts';
import type { Topic } from './find-topics.ts';

const topic = (name: string, heat: number, weeks: Record<string, string[]>, parts: Topic[] = []): Topic => ({
  kind: '热点',
  place: `${name}金穗佳园`,
  divisions: parts.length > 0 ? parts.flatMap(({ divisions }) => divisions) : [name],
  from: null,
  to: null,
  count: Object.values(weeks).flat().length,
  growth: 3,
  heat,
  weeks: Object.entries(weeks).map(([from, ids]) => ({ from, count: ids.length, growth: ids.length, ids })),
  words: [],
  representative: { id: '', title: name, sentences: [] },
  ids: Object.values(weeks).flat(),
  parts,
});

const wide = topic('城关镇', 9, { '2026-05-04': ['1', '2', '3'], '2026-05-11': ['4'] }, [
  topic('城关镇', 5, { '2026-05-04': ['1', '3'] }),
  topic('侯庙镇', 2, { '2026-05-04': ['2'], '2026-05-11': ['4'] }),
]);
const narrow = topic('侯庙镇', 4, { '2026-05-11': ['5', '6', '7'] });
const topics = [wide, narrow];

const told = (choice: Parameters<typeof chooseTopics>[1]) =>
  chooseTopics(topics, choice).map(({ count, everywhere, ids }) => ({
    count,
    everywhere,
    ids: ids.join(''),
  }));

describe('choosing topics', () => {
  it('leaves all as they are without a choice', () => {
    expect(told({})).toEqual([
      { count: 4, everywhere: 4, ids: '1234' },
      { count: 3, everywhere: 3, ids: '567' },
    ]);
  });

  it('counts in a place what is of the place, the hottest there first', () => {
    expect(told({ place: '侯庙镇' })).toEqual([
      { count: 3, everywhere: 3, ids: '567' },
      { count: 2, everywhere: 4, ids: '24' },
    ]);
    expect(told({ place: '孙口镇' })).toEqual([]);
  });

  it('takes a topic whole by the name of the place it is about', () => {
    expect(told({ place: '城关镇金穗' })).toEqual([{ count: 4, everywhere: 4, ids: '1234' }]);
  });

  it('counts in a week what came in then, the most first', () => {
    expect(told({ week: '2026-05-11' })).toEqual([
      { count: 3, everywhere: 3, ids: '567' },
      { count: 1, everywhere: 4, ids: '4' },
    ]);
    expect(chooseTopics(topics, { week: '2026-05-04' })[0]!.growth).toBe(3);
    expect(told({ week: '2026-05-18' })).toEqual([]);
  });

  it('takes place and week together', () => {
    expect(told({ place: '侯庙镇', week: '2026-05-04' })).toEqual([{ count: 1, everywhere: 4, ids: '2' }]);
  });
});
