import { expect, test } from 'vitest';
import { WorkList } from './work-list.ts';

/** Works that end when the test says. */
function listOf() {
  const begun: string[] = [];
  let end = () => {};
  const list = new WorkList<string, string>((key) => {
    begun.push(key);
    return new Promise((resolve) => {
      end = () => resolve(key.toUpperCase());
    });
  });
  const endOf = async (done: Promise<string[]>) => {
    const ending = setInterval(() => end());
    return done.finally(() => clearInterval(ending));
  };
  return { list, begun, endOf };
}

test('one after another; what is urgent goes first, also what waits already, and is done once', async () => {
  const { list, begun, endOf } = listOf();
  const all = list.do(['a', 'b', 'c', 'd']);
  expect(begun).toEqual(['a']);
  const urgent = list.do(['d', 'x'], { urgent: true });
  expect(await endOf(urgent)).toEqual(['D', 'X']);
  expect(begun.slice(0, 3)).toEqual(['a', 'd', 'x']);
  expect(await endOf(all)).toEqual(['A', 'B', 'C', 'D']);
  expect(begun).toEqual(['a', 'd', 'x', 'b', 'c']);
});

test('what is asked for while it is done is done again, as what it is made of may have changed', async () => {
  const { list, begun, endOf } = listOf();
  const first = list.do(['a']);
  const second = list.do(['a']);
  await endOf(Promise.all([first, second]).then((both) => both.flat()));
  expect(begun).toEqual(['a', 'a']);
});

test('a failure is told to who asked, and what comes after is done', async () => {
  const list = new WorkList<string, string>((key) =>
    key === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(key),
  );
  const bad = list.do(['bad']);
  const good = list.do(['good']);
  await expect(bad).rejects.toThrow('no');
  expect(await good).toEqual(['good']);
});
