import { longestPromptMs, type PromptKey, type SoundProblem } from '@hotline/shared/domain/voice/prompt';
import { promptTextProblemWords, soundProblemWords } from '@hotline/shared/words/zh-CN/prompt';
import { promptTextProblem } from '@hotline/shared/domain/voice/prompt';
import { ProblemError } from '../http/problem.ts';

type Field = 'text' | 'base64' | 'digest';

/** A refusal that names the field, in the words of the screen. */
export const unfitPrompt = (field: Field, message: string): ProblemError =>
  new ProblemError(422, 'prompt-unfit', message, { errors: [{ path: `body.sound.${field}`, message }] });

/** @throws a problem 422 that names the text */
export function requireSpeakable(text: string): void {
  const problem = promptTextProblem(text);
  if (problem) throw unfitPrompt('text', promptTextProblemWords[problem]);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

export const tooLong = (key: PromptKey, field: Field, durationMs: number): ProblemError =>
  unfitPrompt(field, `播放 ${seconds(durationMs)} 秒，最长 ${longestPromptMs(key) / 1000} 秒`);

/** What a voice node says of a draft. */
export const unfitSound = (
  key: PromptKey,
  field: Field,
  { code, durationMs }: { code: SoundProblem; durationMs?: number },
): ProblemError =>
  code === 'too-long' && durationMs !== undefined
    ? tooLong(key, field, durationMs)
    : unfitPrompt(field, field === 'text' ? promptTextProblemWords.unspeakable : soundProblemWords[code]);
