import { describe, expect, it } from 'vitest';
import { argMax, classFigures, confusionOf, macroF1, rankOf, topK } from './metrics.ts';

describe('metrics', () => {
  const figures = classFigures(confusionOf([0, 0, 0, 1], [0, 0, 1, 1], 3), ['水利', '交通', '教育']);

  it('gives precision, recall and F1 of each class', () => {
    expect(figures[0]).toEqual({ label: '水利', precision: 1, recall: 2 / 3, f1: 0.8, support: 3 });
    expect(figures[1]).toMatchObject({ precision: 0.5, recall: 1, f1: 2 / 3 });
  });

  it('leaves a class that does not occur out of the mean', () => {
    expect(macroF1(figures)).toBeCloseTo((0.8 + 2 / 3) / 2, 12);
    expect(macroF1([])).toBe(0);
  });

  it('ranks classes', () => {
    expect(argMax([0.2, 0.5, 0.3])).toBe(1);
    expect(rankOf([0.2, 0.5, 0.3], 0)).toBe(2);
    const rows = [
      [0.2, 0.5, 0.3],
      [0.9, 0.1, 0],
    ];
    expect(topK(rows, [2, 2], 1)).toBe(0);
    expect(topK(rows, [2, 2], 2)).toBe(0.5);
  });
});
