import { describe, expect, it } from 'vitest';
import { categoryTree, divisionTree } from './tree.ts';

describe('trees that forms choose from', () => {
  it('hangs townships below their county, whose own parent is not ours', () => {
    expect(
      divisionTree([
        { code: '410927', name: '台前县', parent: '410900' },
        { code: '410927100', name: '城关镇', parent: '410927' },
      ]),
    ).toEqual([{ value: '410927', label: '台前县', children: [{ value: '410927100', label: '城关镇' }] }]);
  });
  it('makes a tree of category paths of different lengths', () => {
    expect(categoryTree([['住建', '供水', '停水'], ['住建', '供热'], ['其他']])).toEqual([
      {
        value: '住建',
        label: '住建',
        children: [
          { value: '供水', label: '供水', children: [{ value: '停水', label: '停水' }] },
          { value: '供热', label: '供热' },
        ],
      },
      { value: '其他', label: '其他' },
    ]);
  });
});
