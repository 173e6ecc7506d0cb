import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('works each word out once, but no long one, which would fill the memory', () => {
  const asked: string[] = [];
  const lengthOf = remembered((word) => {
    asked.push(word);
    return word.length;
  });
  const long = '水'.repeat(5000);
  expect(['水管', '水管', '', '', long, long].map(lengthOf)).toEqual([2, 2, 0, 0, 5000, 5000]);
  expect(asked).toEqual(['水管', '', long, long]);
});
