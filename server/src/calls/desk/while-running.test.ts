import { expect, test } from 'vitest';
import { WhileRunning } from './while-running.ts';

test('what is asked for again while it is being done is done once, and afterwards anew', async () => {
  const running = new WhileRunning();
  let times = 0;
  let finish: () => void = () => undefined;
  const act = () => {
    times += 1;
    return new Promise<void>((resolve) => (finish = resolve));
  };
  const both = [running.do('c1:1', act), running.do('c1:1', act)];
  expect(times).toBe(1);
  finish();
  await Promise.all(both);
  const again = running.do('c1:1', act);
  expect(times).toBe(2);
  finish();
  await again;
});

test('a failure is told to both, and the next may succeed', async () => {
  const running = new WhileRunning();
  const fail = () => Promise.reject(new Error('the store is away'));
  const both = await Promise.allSettled([running.do('k', fail), running.do('k', fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(running.do('k', () => Promise.resolve())).resolves.toBeUndefined();
});
