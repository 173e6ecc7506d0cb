import { createHash, randomUUID } from 'node:crypto';
import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import { deleteFolder, folderOf } from '../attachments/files.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { DraftDocument } from '../store/models/draft.ts';
import { appliedCommand, isRepetition } from './idempotency.ts';

type Content = Omit<Draft, 'draftId' | 'files' | 'savedAt' | 'version'>;

const KEPT_MS = 24 * 3_600_000;

export const presentDraft = ({
  _id,
  personId: _person,
  expiresAt: _expiry,
  applied: _applied,
  files = [],
  ...draft
}: DraftDocument): Draft => ({
  draftId: _id,
  ...draft,
  files: files.map(({ id, name, type }) => ({ id, name, type })),
});

export const draftUnknown = (): ProblemError => new ProblemError(404, 'draft-unknown', '没有这份草稿');

const stamp = (now: number) => ({ savedAt: now, expiresAt: new Date(Date.now() + KEPT_MS) });

/** 暂存: begins a working paper; under a key that was used before it is the one begun then, as it is now. */
export async function openDraft(
  { store, clock }: Context,
  personId: string,
  content: Content,
  idempotencyKey?: string,
): Promise<Draft> {
  const now = clock.now();
  const applied = appliedCommand(`${personId}:drafts`, idempotencyKey, content, now);
  const _id = applied === null ? randomUUID() : idOf(applied.key);
  const draft: DraftDocument = { _id, personId, ...content, version: 1, applied, ...stamp(now) };
  try {
    await store.drafts.create(draft);
    return presentDraft(draft);
  } catch (error) {
    const begun = applied && (await store.drafts.findOne({ _id, personId }).lean<DraftDocument>());
    if (!begun) throw error;
    if (begun.applied?.key === applied.key) isRepetition(begun.applied, applied, now);
    return presentDraft(begun);
  }
}

/** A UUID that the same key gives again (RFC 9562, version 8). */
const idOf = (key: string): string => {
  const hex = createHash('sha256').update(key).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

export async function myDrafts({ store }: Context, personId: string): Promise<Draft[]> {
  const found = await store.drafts.find({ personId }).sort({ savedAt: -1 }).limit(50).lean<DraftDocument[]>();
  return found.map(presentDraft);
}

/** @throws a problem when it is not his, gone, or was saved from another window meanwhile; not by the same request before. */
export async function saveDraft(
  { store, clock }: Context,
  personId: string,
  draftId: string,
  { version, ...content }: Content & { version: number },
  idempotencyKey?: string,
): Promise<Draft> {
  const now = clock.now();
  const scope = `${personId}:drafts:${draftId}`;
  const applied = appliedCommand(scope, idempotencyKey, { version, ...content }, now);
  const saved = await store.drafts
    .findOneAndUpdate(
      { _id: draftId, personId, version },
      { $set: { ...content, version: version + 1, applied, ...stamp(now) } },
      { returnDocument: 'after' },
    )
    .lean<DraftDocument>();
  if (saved) return presentDraft(saved);
  const found = await store.drafts.findOne({ _id: draftId, personId }).lean<DraftDocument>();
  if (!found) throw draftUnknown();
  const done = found.applied;
  if (applied && done?.key === applied.key && isRepetition(done, applied, now)) return presentDraft(found);
  throw new ProblemError(409, 'version-stale', '草稿已在另一处保存，请刷新');
}

/** The working paper goes, and then its files; what is cut off in between a night sweeps away. */
export async function discardDraft(
  { store, config }: Context,
  personId: string,
  draftId: string,
): Promise<void> {
  const { deletedCount } = await store.drafts.deleteOne({ _id: draftId, personId });
  if (deletedCount > 0 && config.attachmentsDir !== null)
    await deleteFolder(folderOf(config.attachmentsDir, draftId));
}
