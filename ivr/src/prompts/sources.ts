import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EditedPrompts } from '@hotline/shared/contracts/link-prompts';
import { sitePlaceholder } from '@hotline/shared/domain/voice/prompt';
import { promptTexts } from '@hotline/shared/words/zh-CN/prompt-text';
import type { Config } from '../config.ts';
import type { PromptKey } from './prompt-key.ts';
import type { SoundFiles } from './sound-files.ts';
import { sounds } from './sounds.ts';

/** One way to a prompt's file. */
export interface Source {
  make: () => Promise<string>;
  /** The site wants this one heard; its failure is told. */
  isOwn: boolean;
}

export const soundKeys = Object.keys(sounds) as (keyof typeof sounds)[];
export const isSound = (key: PromptKey): key is keyof typeof sounds => key in sounds;

/** The text as it is spoken at this site. */
export const spokenText = ({ SITE_NAME }: Pick<Config, 'SITE_NAME'>, text: string): string =>
  text.replaceAll(sitePlaceholder, SITE_NAME);

/** The ways to a prompt, the best first: as edited, the site's own recording, spoken as shipped. */
export function sourcesOf(
  key: PromptKey,
  edited: EditedPrompts,
  config: Config,
  files: SoundFiles,
): Source[] {
  const spoken = (text: string) => files.spoken(spokenText(config, text));
  const sources: Source[] = [
    { isOwn: false, make: () => (isSound(key) ? files.made(key) : spoken(promptTexts[key])) },
  ];
  const own = config.PROMPTS_DIR && join(config.PROMPTS_DIR, `${key}.wav`);
  if (own && existsSync(own)) sources.unshift({ isOwn: true, make: () => files.own(own) });
  const edit = edited.find((one) => one.key === key)?.sound;
  if (edit) {
    const make = () => ('text' in edit ? spoken(edit.text) : files.fetched(edit.digest));
    sources.unshift({ isOwn: true, make });
  }
  return sources;
}
