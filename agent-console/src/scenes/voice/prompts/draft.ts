import type { Problem } from '@hotline/shared/contracts/problem';
import type { DraftSound, ShownPrompt, ShownSound } from '@hotline/shared/contracts/rest/prompts';
import { largestPromptFile, promptTextProblem } from '@hotline/shared/domain/voice/prompt';
import { promptTexts, promptTextProblemWords } from '@hotline/shared/words/zh-CN';

/** A sound that was handed in before, or a file of this machine. */
export type ChosenFile =
  | { fileName: string; digest: string; durationMs: number }
  | { fileName: string; size: number; base64: string };

/** What stands in the form of one prompt. */
export interface PromptForm {
  kind: 'default' | 'text' | 'file';
  text: string;
  file?: ChosenFile;
  reason: string;
}

export const formOf = (key: ShownPrompt['key'], sound: ShownSound): PromptForm => ({
  kind: sound.kind,
  text: sound.kind === 'text' ? sound.text : promptTexts[key],
  ...(sound.kind === 'file' ? { file: sound } : {}),
  reason: '',
});

/** What is sent; a form that has no file yet has nothing to send. */
export function draftOf({ kind, text, file }: PromptForm): DraftSound | null {
  if (kind === 'default') return { kind };
  if (kind === 'text') return { kind, text };
  if (!file) return null;
  const { fileName } = file;
  return 'digest' in file
    ? { kind: 'file', fileName, digest: file.digest }
    : { kind: 'upload', fileName, base64: file.base64 };
}

/** What is wrong with a text, before it is sent. */
export function textComplaint(text: string): string | null {
  if (text.trim() === '') return '请填写播放的文字';
  const problem = promptTextProblem(text.trim());
  return problem && promptTextProblemWords[problem];
}

/** The same of a file, by what is known of it without reading it. */
export function fileComplaint({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (size > largestPromptFile) return `文件过大，最多 ${largestPromptFile / 1e6} MB`;
  return /\.wav$/iu.test(name) ? null : '只支持 WAV 文件；MP3 等请先转换为 WAV';
}

const fieldsByPath: Readonly<Record<string, keyof PromptForm>> = {
  'body.sound.text': 'text',
  'body.sound.base64': 'file',
  'body.sound.digest': 'file',
  'body.sound.fileName': 'file',
  'body.reason': 'reason',
};

/** A refusal at the fields that it names; `null` where it names none of this form. */
export function fieldErrors({ errors = [] }: Problem): { name: keyof PromptForm; errors: string[] }[] | null {
  const found = errors.flatMap(({ path, message }) => {
    const name = fieldsByPath[path];
    return name ? [{ name, errors: [message] }] : [];
  });
  return found.length > 0 ? found : null;
}
