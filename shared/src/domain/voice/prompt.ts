/** What callers hear, by occasion, in the order of an editor; each is spoken from a text or played from a file. */
export const promptGroups = {
  opening: ['greeting', 'recording-notice', 'blocked', 'surge-notice'],
  menu: [
    'menu-mandarin',
    'menu-dialect',
    'menu-english',
    'menu-enterprise',
    'menu-special',
    'menu-progress',
    'menu-voice-mail',
    'menu-agent',
  ],
  progress: [
    'progress-ask',
    'progress-unknown',
    'progress-limited',
    'progress-received',
    'progress-working',
    'progress-review',
    'progress-closed',
  ],
  queue: [
    'position-first',
    'ahead-before',
    'ahead-after',
    'wait-before',
    'wait-after',
    'still-waiting',
    'no-agent',
    'apology',
    'call-back-offer',
    'call-back-promised',
  ],
  'voice-mail': [
    'voice-mail-offer',
    'voice-mail-chosen',
    'voice-mail-overload',
    'voice-mail-nobody',
    'voice-mail-how',
    'voice-mail-thanks',
    'voice-mail-empty',
    'voice-mail-failed',
  ],
  talk: ['hold-notice', 'unreached'],
  ending: ['survey', 'thanks', 'goodbye'],
  duty: ['on-call-notice', 'on-call-ask', 'alert-urgent', 'alert-critical', 'alert-confirmed'],
  numbers: [
    'number-0',
    'number-1',
    'number-2',
    'number-3',
    'number-4',
    'number-5',
    'number-6',
    'number-7',
    'number-8',
    'number-9',
    'number-10',
    'number-100',
    'number-pair',
  ],
} as const;
export type PromptGroup = keyof typeof promptGroups;
export type PromptKey = (typeof promptGroups)[PromptGroup][number];
export const promptKeys: readonly PromptKey[] = Object.values(promptGroups).flat();

/** Where `{site}` stands, the place's name is spoken. */
export const sitePlaceholder = '{site}';
/** Characters of a text; how long it may sound decides before that. */
export const longestPromptText = 300;
/** Bytes of a file that is handed in: half a minute of stereo at 48 kHz. */
export const largestPromptFile = 6_000_000;

/** How long a prompt may sound, milliseconds; the greeting ends in 12 s (domain rule §8). */
export const longestPromptMs = (key: PromptKey): number => (key === 'greeting' ? 12_000 : 30_000);

/** What is played in place of what is shipped: a text that is spoken, or a file by the SHA-256 of its sound. */
export type EditedSound =
  | { kind: 'text'; text: string }
  | { kind: 'file'; digest: string; fileName: string; durationMs: number };

export const soundProblems = ['not-audio', 'not-pcm', 'odd-rate', 'too-long', 'silent'] as const;
/** Why callers would not hear a sound as it was meant. */
export type SoundProblem = (typeof soundProblems)[number];

export type PromptTextProblem = 'unspeakable' | 'control-character' | 'unknown-placeholder';

/** What is wrong with a text before anybody speaks it; `null` = nothing. */
export function promptTextProblem(text: string): PromptTextProblem | null {
  if (/\p{Cc}/u.test(text)) return 'control-character';
  const plain = text.replaceAll(sitePlaceholder, '');
  if (/[{}<>[\]]/u.test(plain)) return 'unknown-placeholder';
  return /[\p{L}\p{N}]/u.test(plain) ? null : 'unspeakable';
}
