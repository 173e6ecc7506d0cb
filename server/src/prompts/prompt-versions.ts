import type { EditedPrompts } from '@hotline/shared/contracts/link-prompts';
import { type EditedSound, promptKeys, type PromptKey } from '@hotline/shared/domain/voice/prompt';
import type { Rules } from '../store/rules.ts';

export const promptKind = 'prompt';

/** A version of one prompt; `sound` is `null` where it went back to what is shipped. */
export interface PromptEdit {
  sound: EditedSound | null;
  by: string;
  at: number;
  reason: string;
}

/** Of one prompt, in order. */
export const promptVersions = (
  rules: Pick<Rules, 'versions'>,
  key: PromptKey,
): { version: number; edit: PromptEdit }[] =>
  rules.versions(promptKind, key).map(({ version, data }) => ({ version, edit: data as PromptEdit }));

/** What voice nodes are told: every prompt that is not as shipped. */
export const editedPrompts = (rules: Pick<Rules, 'newest'>): EditedPrompts =>
  promptKeys.flatMap((key) => {
    const { sound } = (rules.newest(promptKind, key) as PromptEdit | undefined) ?? { sound: null };
    if (!sound) return [];
    return [{ key, sound: sound.kind === 'text' ? { text: sound.text } : { digest: sound.digest } }];
  });
