import { expect, it } from 'vitest';
import { findRisks } from './risk.ts';

it('finds the risk words of a text, each once, and no empty one', () => {
  expect(findRisks('工地讨薪，扬言跳楼，跳楼', ['跳楼', '讨薪', '中毒', ''])).toEqual(['跳楼', '讨薪']);
});
