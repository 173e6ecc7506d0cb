import type { PromptKey } from '../prompts/prompt-key.ts';
import type { InputOf } from './input.ts';
import { spokenNumber } from './spoken-number.ts';

/** The prompts of an announcement: the position first, the expected wait in whole minutes if it is known. */
export function announcementPrompts(order: InputOf<'announce'>): PromptKey[] {
  if (order.prompt !== 'position') return [order.prompt];
  const offer: PromptKey[] = [
    ...(order.offerCallBack ? ['call-back-offer' as const] : []),
    ...(order.offerVoiceMail ? ['voice-mail-offer' as const] : []),
  ];
  return [...ahead(order.position), ...expectedWait(order.waitSeconds), ...offer];
}

function ahead(position: number | null): PromptKey[] {
  if (position === null) return ['still-waiting'];
  if (position === 1) return ['position-first'];
  return ['ahead-before', ...spokenNumber(position - 1), 'ahead-after'];
}

function expectedWait(seconds: number | null): PromptKey[] {
  if (seconds === null) return [];
  return ['wait-before', ...spokenNumber(Math.max(1, Math.ceil(seconds / 60))), 'wait-after'];
}
