import { expect, test } from 'vitest';
import { draftOf, fieldErrors, fileComplaint, formOf, textComplaint } from './draft.ts';

test('a prompt comes back from its form as it was', () => {
  expect(draftOf(formOf('goodbye', { kind: 'default' }))).toEqual({ kind: 'default' });
  expect(draftOf(formOf('goodbye', { kind: 'text', text: '再会' }))).toEqual({ kind: 'text', text: '再会' });
  const file = { kind: 'file' as const, digest: 'a'.repeat(64), fileName: '再会.wav', durationMs: 900 };
  expect(draftOf(formOf('goodbye', file))).toEqual({
    kind: 'file',
    digest: file.digest,
    fileName: '再会.wav',
  });
});

test('changing from the default to a text begins with the words that are spoken now; a file must be chosen', () => {
  const form = formOf('goodbye', { kind: 'default' });
  expect(draftOf({ ...form, kind: 'text' })).toEqual({ kind: 'text', text: '感谢您的来电，再见。' });
  expect(draftOf({ ...form, kind: 'file' })).toBeNull();
  const file = { fileName: 'a.wav', size: 3, base64: 'AAAA' };
  expect(draftOf({ ...form, kind: 'file', file })).toEqual({
    kind: 'upload',
    fileName: 'a.wav',
    base64: 'AAAA',
  });
});

test('bad input is told before it is sent, and what the server refuses stands at its field', () => {
  expect(textComplaint(' ')).toBe('请填写播放的文字');
  expect(textComplaint('……')).toContain('读不出声音');
  expect(textComplaint('您好，{site}热线')).toBeNull();
  expect(fileComplaint({ name: '开场.mp3', size: 10 })).toContain('WAV');
  expect(fileComplaint({ name: '开场.WAV', size: 7e6 })).toContain('6 MB');
  expect(fileComplaint({ name: '开场.WAV', size: 10 })).toBeNull();
  const refused = (path: string) =>
    fieldErrors({ type: '', title: '', status: 422, code: '', errors: [{ path, message: '过长' }] });
  expect(refused('body.sound.base64')).toEqual([{ name: 'file', errors: ['过长'] }]);
  expect(refused('body.version')).toBeNull();
});
