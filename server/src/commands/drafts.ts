import { randomUUID } from 'node:crypto';
import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import { deleteFolder, folderOf } from '../attachments/files.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { DraftDocument } from '../store/models/draft.ts';

type Content = Omit<Draft, 'draftId' | 'files' | 'savedAt' | 'version'>;

const KEPT_MS = 24 * 3_600_000;

export const presentDraft = ({
  _id,
  personId: _person,
  expiresAt: _expiry,
  files = [],
  ...draft
}: DraftDocument): Draft => ({
  draftId: _id,
  ...draft,
  files: files.map(({ id, name, type }) => ({ id, name, type })),
});

export const draftUnknown = (): ProblemError => new ProblemError(404, 'draft-unknown', '没有这份草稿');

const stamp = (now: number) => ({ savedAt: now, expiresAt: new Date(Date.now() + KEPT_MS) });

/** 暂存: begins a working paper. */
export async function openDraft(
  { store, clock }: Context,
  personId: string,
  content: Content,
): Promise<Draft> {
  const draft: DraftDocument = { _id: randomUUID(), personId, ...content, version: 1, ...stamp(clock.now()) };
  await store.drafts.create(draft);
  return presentDraft(draft);
}

export async function myDrafts({ store }: Context, personId: string): Promise<Draft[]> {
  const found = await store.drafts.find({ personId }).sort({ savedAt: -1 }).limit(50).lean<DraftDocument[]>();
  return found.map(presentDraft);
}

/** @throws a problem when it is not his, gone, or was saved from another window meanwhile. */
export async function saveDraft(
  { store, clock }: Context,
  personId: string,
  draftId: string,
  { version, ...content }: Content & { version: number },
): Promise<Draft> {
  const saved = await store.drafts
    .findOneAndUpdate(
      { _id: draftId, personId, version },
      { $set: { ...content, version: version + 1, ...stamp(clock.now()) } },
      { returnDocument: 'after' },
    )
    .lean<DraftDocument>();
  if (saved) return presentDraft(saved);
  const exists = await store.drafts.exists({ _id: draftId, personId });
  throw exists ? new ProblemError(409, 'version-stale', '草稿已在另一处保存，请刷新') : draftUnknown();
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
