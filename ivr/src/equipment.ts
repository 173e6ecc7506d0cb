import type { Ami } from './ami/ami.ts';
import type { Ari } from './ari/http.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { PromptLibrary } from './prompts/library.ts';

/** What is there before any call. */
export interface Equipment {
  ari: Ari;
  ami: Ami;
  prompts: PromptLibrary;
  config: Config;
  log: Log;
}
