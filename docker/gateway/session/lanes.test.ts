import { expect, it } from 'vitest';
import { Lanes } from './lanes.ts';

it('does work of one name in order, and goes on after a failure', async () => {
  const lanes = new Lanes();
  const seen: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const first = lanes.run('a', async () => {
    await held;
    seen.push('first');
    throw new Error('refused');
  });
  const second = lanes.run('a', async () => seen.push('second'));
  await lanes.run('b', async () => seen.push('other'));
  release();
  await expect(first).rejects.toThrow('refused');
  await second;
  expect(seen).toEqual(['other', 'first', 'second']);
});
