import type { PromptKey as SpokenKey } from '@hotline/shared/domain/voice/prompt';
import type { sounds } from './sounds.ts';

/** A prompt that is spoken, or a sound that is not speech. */
export type PromptKey = SpokenKey | keyof typeof sounds;
