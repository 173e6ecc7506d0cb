import { readFile } from 'node:fs/promises';
import type { HeardDraft, PromptDraft } from '@hotline/shared/contracts/link-prompts';
import type { Voice } from '../voice.ts';
import { renderText, renderUpload, type Rendered } from './render-draft.ts';
import { spokenText } from './sources.ts';
import { telephoneRate } from './speak.ts';
import { decodeWav } from './wav.ts';

/** Well below what one message of the socket may hold. */
const pieceBytes = 128 * 1024;

/** A draft as callers of this node would hear it, or what they hear now. @throws Error when espeak-ng is missing */
export async function hearDraft(
  { config, prompts }: Voice,
  { key, sound }: PromptDraft,
): Promise<HeardDraft> {
  if ('inUse' in sound) return inUse(prompts.fileOf(key));
  const rendered: Rendered =
    'text' in sound
      ? await renderText(key, spokenText(config, sound.text), config.ESPEAK)
      : renderUpload(key, Buffer.from(sound.upload));
  if ('wav' in rendered) return heard(rendered.wav, rendered.durationMs);
  const { problem: code, ...length } = rendered;
  return { ok: false, code, ...length };
}

async function inUse(file: string | undefined): Promise<HeardDraft> {
  if (!file) return { ok: false, code: 'missing' };
  const wav = await readFile(file);
  const { samples } = decodeWav(wav);
  return heard(wav, Math.round((samples.length * 1000) / telephoneRate));
}

function heard(wav: Buffer, durationMs: number): HeardDraft {
  const pieces: Buffer[] = [];
  for (let at = 0; at < wav.length; at += pieceBytes) pieces.push(wav.subarray(at, at + pieceBytes));
  return { ok: true, pieces, durationMs };
}
