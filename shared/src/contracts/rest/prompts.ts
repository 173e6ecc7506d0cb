import { z } from 'zod';
import { largestPromptFile, longestPromptText, promptKeys } from '../../domain/voice/prompt.ts';
import { soundDigest } from '../link-prompts.ts';
import { route } from './route.ts';

const key = z.enum(promptKeys);
const text = z.string().trim().min(1).max(longestPromptText);
const fileName = z.string().trim().min(1).max(200);
const durationMs = z.number().int().nonnegative();

/** What is heard: as shipped (or the recording in the site's own folder), a text that is spoken, or a file. */
export const shownSound = z.union([
  z.object({ kind: z.literal('default') }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('file'), digest: soundDigest, fileName, durationMs }),
]);
export type ShownSound = z.infer<typeof shownSound>;

/** What is to be heard; `file` takes up a sound that was handed in before. */
export const draftSound = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('default') }),
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('file'), digest: soundDigest, fileName }),
  z.object({
    kind: z.literal('upload'),
    fileName,
    /** WAVE, PCM of 16 bits, mono or stereo, 8 to 48 kHz. */
    base64: z.base64('文件不完整').max(Math.ceil(largestPromptFile / 3) * 4, '文件过大，最多 6 MB'),
  }),
]);
export type DraftSound = z.infer<typeof draftSound>;

const change = { by: z.string(), at: z.number().int(), reason: z.string() };

/** 语音提示 as it is; version 0 = as shipped, by nobody. */
export const shownPrompt = z.object({
  key,
  version: z.number().int().nonnegative(),
  sound: shownSound,
  changed: z.object(change).nullable(),
});
export type ShownPrompt = z.infer<typeof shownPrompt>;

export const listPrompts = route({
  method: 'GET',
  path: '/voice/prompts',
  summary: 'What callers hear, prompt by prompt',
  response: z.array(shownPrompt),
});
export const listPromptVersions = route({
  method: 'GET',
  path: '/voice/prompts/:key/versions',
  summary: 'Earlier versions of a prompt, the newest first: what, by whom, when and why',
  params: z.object({ key }),
  response: z.array(z.object({ version: z.number().int().positive(), sound: shownSound, ...change })),
});
export const savePrompt = route({
  method: 'PUT',
  path: '/voice/prompts/:key',
  summary: 'A new version of a prompt, valid from the next time it is played',
  params: z.object({ key }),
  body: z.object({
    /** The version that it was edited from; 0 = as shipped. */
    version: z.number().int().min(0),
    sound: draftSound,
    reason: z.string().trim().min(2).max(200),
  }),
  response: z.object({ version: z.number().int() }),
});
export const hearPrompt = route({
  method: 'POST',
  path: '/voice/prompts/:key/hear',
  summary: 'A draft as callers would hear it, or what they hear now: WAVE, 8 kHz, mono',
  params: z.object({ key }),
  body: z.object({ sound: z.union([draftSound, z.object({ kind: z.literal('in-use') })]) }),
  response: z.object({ base64: z.base64(), durationMs }),
});
