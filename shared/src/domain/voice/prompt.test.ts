import { expect, test } from 'vitest';
import { promptTexts } from '../../words/zh-CN/prompt-text.ts';
import { longestPromptText, promptKeys, promptTextProblem } from './prompt.ts';

test('every prompt stands in one group, and what is shipped is fit to be spoken', () => {
  expect(new Set(promptKeys).size).toBe(promptKeys.length);
  for (const key of promptKeys) {
    expect([key, promptTextProblem(promptTexts[key])]).toEqual([key, null]);
    expect(promptTexts[key].length).toBeLessThanOrEqual(longestPromptText);
  }
});

test.each([
  ['。。。……', 'unspeakable'],
  ['{site}', 'unspeakable'],
  ['您好，{name}', 'unknown-placeholder'],
  ['您好<break/>', 'unknown-placeholder'],
  ['[[h@l@U]]', 'unknown-placeholder'],
  ['您好\n热线', 'control-character'],
  ['您好，{site}热线', null],
])('%j: %s', (text, problem) => {
  expect(promptTextProblem(text)).toBe(problem);
});
