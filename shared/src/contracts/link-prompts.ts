/**
 * Prompts on the link. The server tells what a site has edited, whole, after `hello` and at each change; ivr fetches the
 * files that it does not have by their SHA-256, and tells which of the site's own sounds it cannot play. Before anything
 * is saved, any node renders a draft as callers would hear it. Sounds are WAVE, 8 kHz, mono, 16 bit.
 */
import { z } from 'zod';
import { promptKeys, type SoundProblem } from '../domain/voice/prompt.ts';

const key = z.enum(promptKeys);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const soundDigest = z.string().regex(/^[0-9a-f]{64}$/u);

export const editedPrompts = z.array(
  z.object({ key, sound: z.union([z.object({ text: z.string() }), z.object({ digest: soundDigest })]) }),
);
export type EditedPrompts = z.infer<typeof editedPrompts>;

/** A text, a WAVE file as somebody handed it in, or what callers hear of this prompt at that node now. */
export const promptDraft = z.object({
  key,
  sound: z.union([
    z.object({ text: z.string().min(1) }),
    z.object({ upload: bytes }),
    z.object({ inUse: z.literal(true) }),
  ]),
});
export type PromptDraft = z.infer<typeof promptDraft>;

/** `pieces` make one file: each stays below what a socket takes at once. */
export type HeardDraft =
  | { ok: true; pieces: Uint8Array[]; durationMs: number }
  | { ok: false; code: SoundProblem | 'missing'; durationMs?: number }
  | { ok: false; code: 'failed' | 'invalid-order' };

export const failedPrompts = z.array(z.object({ key, why: z.enum(['missing', 'broken']) })).max(200);
export type FailedPrompts = z.infer<typeof failedPrompts>;

export type SoundReply = { ok: true; wav: Uint8Array } | { ok: false };
