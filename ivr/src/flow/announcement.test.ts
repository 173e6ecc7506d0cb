import { promptTexts as texts } from '@hotline/shared/words/zh-CN/prompt-text';
import { expect, test } from 'vitest';
import type { PromptKey } from '../prompts/prompt-key.ts';
import { announcementPrompts } from './announcement.ts';

const say = (keys: PromptKey[]) =>
  keys.map((key) => (key in texts ? texts[key as keyof typeof texts] : '')).join('');
const position = (at: number | null, waitSeconds: number | null) =>
  say(announcementPrompts({ type: 'announce', callId: 'c', prompt: 'position', position: at, waitSeconds }));

test('position and expected wait in whole minutes', () => {
  expect(position(1, null)).toBe('您是下一位，请稍候。');
  expect(position(3, 61)).toBe('您前面还有两位来电人。预计等候两分钟。');
  expect(position(13, 20)).toBe('您前面还有十二位来电人。预计等候一分钟。');
  expect(position(null, null)).toBe(texts['still-waiting']);
});
