import type { PromptKey } from './prompt.ts';
import type { MenuKey } from './voice-policy.ts';

/** The menu as it is spoken: each choice with its key, then how to get an agent. */
export const menuPrompts = (menu: readonly MenuKey[]): PromptKey[] => [
  ...menu.flatMap(({ digit, does }) => [`menu-${does}`, `number-${digit}`] as PromptKey[]),
  'menu-agent',
];
