import type { HeardDraft, PromptDraft } from '@hotline/shared/contracts/link-prompts';
import type { DraftSound } from '@hotline/shared/contracts/rest/prompts';
import { longestPromptMs, type PromptKey } from '@hotline/shared/domain/voice/prompt';
import { promptTexts } from '@hotline/shared/words/zh-CN/prompt-text';
import type { VoiceLink } from '../calls/desk/call-desk.ts';
import { ProblemError } from '../http/problem.ts';
import type { Store } from '../store/store.ts';
import { requireSpeakable, tooLong, unfitPrompt, unfitSound } from './unfit-prompt.ts';

export interface PromptRoom {
  store: Pick<Store, 'promptSounds'>;
  voice: Pick<VoiceLink, 'hearDraft'>;
}

/** WAVE, 8 kHz, mono, 16 bit. */
export interface HeardSound {
  wav: Buffer;
  durationMs: number;
}

/** A draft as callers would hear it. @throws a problem 422 that names the field, 503 when no voice node is there */
export async function hearPrompt(
  room: PromptRoom,
  key: PromptKey,
  sound: DraftSound | { kind: 'in-use' },
): Promise<HeardSound> {
  switch (sound.kind) {
    case 'file':
      return handedIn(room.store, key, sound.digest);
    case 'in-use':
      return render(room, { key, sound: { inUse: true } }, 'text');
    case 'upload':
      return render(room, { key, sound: { upload: Buffer.from(sound.base64, 'base64') } }, 'base64');
    case 'default':
      return render(room, { key, sound: { text: promptTexts[key] } }, 'text');
    case 'text':
      requireSpeakable(sound.text);
      return render(room, { key, sound: { text: sound.text } }, 'text');
  }
}

async function handedIn(
  { promptSounds }: PromptRoom['store'],
  key: PromptKey,
  digest: string,
): Promise<HeardSound> {
  const found = await promptSounds.findById(digest);
  if (!found) throw unfitPrompt('digest', '没有这个录音文件');
  const { wav, durationMs } = found;
  if (durationMs > longestPromptMs(key)) throw tooLong(key, 'digest', durationMs);
  return { wav, durationMs };
}

async function render(
  { voice }: PromptRoom,
  draft: PromptDraft,
  field: 'text' | 'base64',
): Promise<HeardSound> {
  const heard = await voice.hearDraft(draft);
  if (heard?.ok) return { wav: Buffer.concat(heard.pieces), durationMs: heard.durationMs };
  throw refusal(draft, field, heard);
}

function refusal(
  { key }: PromptDraft,
  field: 'text' | 'base64',
  heard: Exclude<HeardDraft, { ok: true }> | null,
): ProblemError {
  if (heard === null) return new ProblemError(503, 'voice-unavailable', '话务节点未连接，暂时无法试听和保存');
  const { code } = heard;
  if (code === 'failed' || code === 'invalid-order')
    return new ProblemError(502, 'voice-failed', '话务节点无法合成语音，请检查语音合成程序');
  if (code === 'missing') return new ProblemError(404, 'prompt-missing', '话务节点上没有这条语音');
  return unfitSound(key, field, { ...heard, code });
}
