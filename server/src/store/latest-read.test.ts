import { expect, test } from 'vitest';
import { latestRead } from './latest-read.ts';

test('a slow read never takes the place of what a later one found', async () => {
  const ends: ((found: string) => void)[] = [];
  const taken: string[] = [];
  const again = latestRead(
    () => new Promise<string>((resolve) => ends.push(resolve)),
    (found) => taken.push(found),
  );
  const reads = [again(), again(), again()];
  ends[1]!('second');
  await reads[1];
  ends[0]!('first');
  ends[2]!('third');
  await Promise.all(reads);
  expect(taken).toEqual(['second', 'third']);
});
