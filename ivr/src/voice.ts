import type { Ari } from './ari/http.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { PromptLibrary } from './prompts/library.ts';

/** What every verb works with. */
export interface Voice {
  ari: Ari;
  prompts: PromptLibrary;
  config: Config;
  log: Log;
}

/** The Stasis application, also named in the dialplan. */
export const stasisApp = 'hotline';
