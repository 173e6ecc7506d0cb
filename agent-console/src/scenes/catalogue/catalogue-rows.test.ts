import { describe, expect, it } from 'vitest';
import type { Reference } from '../../components/reference.ts';
import { blankEntry, freeCode, leadName, shownEntries } from './catalogue-rows.ts';

const reference = { bodies: [{ bodyId: 'water', name: '水利局' }] } as unknown as Reference;
const entries = [
  { ...blankEntry('A', ['住建', '物业']), lead: 'water' },
  { ...blankEntry('B', ['住建']), lead: 'township' },
  { ...blankEntry('C', ['交通']), words: ['红绿灯'] },
];
const shown = (within: string[], q: string) =>
  shownEntries(entries, within, q, reference).map(({ code }) => code);

describe('entries on the screen', () => {
  it('are those of a branch that hold the words', () => {
    expect(shown([], '')).toEqual(['A', 'B', 'C']);
    expect(shown(['住建'], '')).toEqual(['A', 'B']);
    expect(shown(['住建'], '水利局')).toEqual(['A']);
    expect(shown([], '红绿灯')).toEqual(['C']);
    expect(leadName(reference, 'township')).toBe('属地乡镇');
  });

  it('get a number of their own', () => {
    expect(freeCode(entries)).toBe('N-4');
    expect(freeCode([...entries, blankEntry('N-5', [])])).toBe('N-6');
  });
});
