import type { ShownPrompt, ShownSound } from '@hotline/shared/contracts/rest/prompts';
import { type EditedSound, promptKeys, type PromptKey } from '@hotline/shared/domain/voice/prompt';
import type { Rules } from '../store/rules.ts';
import { promptVersions } from './prompt-versions.ts';

const shownSound = (sound: EditedSound | null): ShownSound => sound ?? { kind: 'default' };

export const showPrompts = (rules: Rules): ShownPrompt[] =>
  promptKeys.map((key) => {
    const last = promptVersions(rules, key).at(-1);
    if (!last) return { key, version: 0, sound: { kind: 'default' }, changed: null };
    const { sound, ...changed } = last.edit;
    return { key, version: last.version, sound: shownSound(sound), changed };
  });

export const showPromptVersions = (rules: Rules, key: PromptKey) =>
  promptVersions(rules, key)
    .toReversed()
    .map(({ version, edit: { sound, ...change } }) => ({ version, sound: shownSound(sound), ...change }));
