import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('./*.tsx', { query: '?raw', import: 'default', eager: true });

test('no key of the telephone means two things', () => {
  const uses = Object.entries(sources).flatMap(([file, text]) =>
    [...text.matchAll(/useShortcut\('([^']+)'/gu)].map(([, key]) => ({ key: key!, file })),
  );
  expect(uses.length).toBeGreaterThan(5);
  const shared = uses.filter(({ key, file }) => uses.some((one) => one.key === key && one.file !== file));
  expect(shared).toEqual([]);
});
