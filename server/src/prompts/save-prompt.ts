import { createHash } from 'node:crypto';
import type { DraftSound } from '@hotline/shared/contracts/rest/prompts';
import type { EditedSound, PromptKey } from '@hotline/shared/domain/voice/prompt';
import { promptWords } from '@hotline/shared/words/zh-CN/prompt';
import type { Context } from '../context.ts';
import type { Audited } from '../store/models/audit.ts';
import { saveVersion, staleRules } from '../store/save-version.ts';
import { hearPrompt, type PromptRoom } from './hear-prompt.ts';
import { promptKind, promptVersions, type PromptEdit } from './prompt-versions.ts';

export interface EditedPrompt {
  key: PromptKey;
  /** The version that it was edited from; 0 = as shipped. */
  version: number;
  sound: DraftSound;
}

/**
 * Nothing is put before citizens that a voice node has not rendered first.
 * @returns the new version
 * @throws a problem 422 that names the field, 409 when somebody else saved meanwhile, 503 without a voice node
 */
export async function savePrompt(
  context: Context,
  voice: PromptRoom['voice'],
  { key, version, sound }: EditedPrompt,
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<number> {
  const last = promptVersions(context.rules, key).at(-1)?.version ?? 0;
  if (version !== last) throw staleRules();
  const edited = await toKeep({ store: context.store, voice }, key, sound);
  const { person, reason } = who;
  const data: PromptEdit = { sound: edited, by: person.name, at: context.clock.now(), reason };
  const audited = { ...who, act: 'voice-prompt', ticketNo: null, reason: `${promptWords[key]}：${reason}` };
  await saveVersion(context, { kind: promptKind, name: key, version: last + 1, data }, audited);
  return last + 1;
}

async function toKeep(room: PromptRoom, key: PromptKey, sound: DraftSound): Promise<EditedSound | null> {
  if (sound.kind === 'default') return null;
  const { wav, durationMs } = await hearPrompt(room, key, sound);
  if (sound.kind === 'text') return sound;
  const { fileName } = sound;
  if (sound.kind === 'file') return { kind: 'file', digest: sound.digest, fileName, durationMs };
  const digest = createHash('sha256').update(wav).digest('hex');
  await room.store.promptSounds.updateOne(
    { _id: digest },
    { $setOnInsert: { wav, durationMs } },
    { upsert: true },
  );
  return { kind: 'file', digest, fileName, durationMs };
}
