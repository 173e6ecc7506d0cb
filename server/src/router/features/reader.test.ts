import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { Reader } from './reader.ts';

describe('a reader', () => {
  const texts = ['请问路灯坏了', '请问水管坏了', '请问学校放假', '请问社保补缴'].map((text) => ({ text }));
  const segmented = ['路灯 坏', '水管 坏', '学校 放假', '社保 补缴'].map((seg) => ({ seg }));

  it('skips in running text what segmented rows leave out', () => {
    const reader = Reader.learn([...texts, ...segmented]);
    expect([...reader.stopWords]).toEqual(['请问']);
    const { words, all } = reader.read({ text: '请问，学校几时放假？' });
    expect(all).toContain('请问');
    expect(words).not.toContain('请问');
    expect(words).toContain('学校');
  });

  it('keeps every word where there are few segmented rows', () => {
    expect(Reader.learn([...texts, segmented[0]!]).stopWords.size).toBe(0);
  });

  it('reads segmented rows as they are', () => {
    expect(new Reader().read({ seg: '路灯  坏 ， 12 盏' }).words).toEqual(['路灯', '坏', '0', '盏']);
  });

  it('reads the first thousand characters of a text, and a bounded part of a segmented row', () => {
    const { words } = new Reader().read({ text: `路灯坏了。${'水管漏水，'.repeat(250_000)}` });
    expect(words[0]).toBe('路灯');
    expect(words.join('').length).toBeLessThanOrEqual(1000);
    expect(new Reader().read({ seg: '路灯 '.repeat(250_000) }).words.length).toBeLessThan(10_000);
  });
});

describe('normalise', () => {
  it.each([
    ['Ａ３区', 'P区'],
    ['A3区和B市', 'P区和P市'],
    ['2020年1月', '0年0月'],
    ['ＷｉＦｉ', 'wifi'],
  ])('%s → %s', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });
});
