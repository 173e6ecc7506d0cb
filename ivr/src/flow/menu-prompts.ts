import type { PromptKey } from '../prompts/prompt-key.ts';
import type { CallState } from './state.ts';

/** The menu as it is spoken: each choice with its key, then how to get an agent. */
export const menuPrompts = (menu: NonNullable<CallState['menu']>): PromptKey[] => [
  ...menu.flatMap(({ digit, does }) => [`menu-${does}`, `number-${digit}`] as PromptKey[]),
  'menu-agent',
];
