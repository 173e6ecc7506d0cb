import { expect, it } from 'vitest';
import { withEntry, without, wordsOf } from './edited.ts';

it('reads words however they are parted, each once', () => {
  expect(wordsOf(' 持刀、砍人，绑架\n持刀;')).toEqual(['持刀', '砍人', '绑架']);
  expect(wordsOf('')).toEqual([]);
});

it('changes one entry and leaves the others', () => {
  expect(withEntry([{ a: 1 }, { a: 2 }], 1, { a: 3 })).toEqual([{ a: 1 }, { a: 3 }]);
  expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
});
