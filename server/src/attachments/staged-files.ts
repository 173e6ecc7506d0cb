import { randomUUID } from 'node:crypto';
import { type KeptFile, MOST_ATTACHMENTS } from '@hotline/shared/domain/attachment/attachment';
import { refuse } from '@hotline/shared/domain/ticket/refuse';
import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import { draftUnknown, presentDraft } from '../commands/drafts.ts';
import type { StagedForTicket } from '../commands/intake.ts';
import { refusalProblem } from '../commands/refusal-problem.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { DraftDocument } from '../store/models/draft.ts';
import { attachmentsRoot, type SentFile } from './attach-file.ts';
import { folderOf, keepFile, readKept } from './files.ts';
import { keepTaken, takeFile } from './take-file.ts';

/**
 * Takes a file for a matter whose sheet is still open. It lies in a folder of the draft, as those of a ticket do in
 * theirs, and what is typed meanwhile is saved beside it. Sent again it is there already.
 * @throws a problem 404 when the draft is gone or not his, 409 when it is full
 */
export async function stageFile(
  context: Context,
  personId: string,
  draftId: string,
  sent: SentFile,
): Promise<Draft> {
  const { drafts } = context.store;
  const root = attachmentsRoot(context);
  const before = await draftOf(context, personId, draftId);
  const taken = await takeFile(sent.name, sent.bytes);
  const { file } = taken;
  if (has(before, file)) return presentDraft(before);
  await keepTaken(folderOf(root, draftId), taken);
  const hasRoom = { [`files.${MOST_ATTACHMENTS - 1}`]: { $exists: false } };
  const guard = { _id: draftId, personId, 'files.sha256': { $ne: file.sha256 }, ...hasRoom };
  await drafts.updateOne(guard, { $push: { files: file } });
  const draft = await draftOf(context, personId, draftId);
  if (!has(draft, file)) throw refusalProblem(refuse('attachments-full', { most: MOST_ATTACHMENTS }));
  return presentDraft(draft);
}

/** The draft forgets the file, and a night sweeps it away. */
export async function unstageFile(
  context: Context,
  personId: string,
  draftId: string,
  fileId: string,
): Promise<Draft> {
  const his = { _id: draftId, personId };
  await context.store.drafts.updateOne(his, { $pull: { files: { id: fileId } } });
  return presentDraft(await draftOf(context, personId, draftId));
}

/** One file of his own draft. @throws a problem 404 */
export async function stagedFile(
  context: Context,
  personId: string,
  draftId: string,
  fileId: string,
): Promise<KeptFile> {
  const { files = [] } = await draftOf(context, personId, draftId);
  const found = files.find(({ id }) => id === fileId);
  if (!found) throw new ProblemError(404, 'attachment-unknown', '没有这个附件');
  return found;
}

/**
 * What his draft brings to its ticket; nothing where the draft is gone: the request was done before.
 * @throws a problem 409 when it went with its call to somebody else, who accepts it
 */
export async function stagedFiles(
  context: Context,
  personId: string,
  draftId: string,
): Promise<StagedForTicket[]> {
  const draft = await context.store.drafts.findOne({ _id: draftId }).lean<DraftDocument>();
  if (draft && draft.personId !== personId)
    throw new ProblemError(409, 'draft-handed-on', '此登记已随通话转交他人，由接续的坐席受理');
  const copyOf = (file: KeptFile) => (ticketId: string) => copyFile(context, draftId, ticketId, file);
  return (draft?.files ?? []).map((file) => ({ sha256: file.sha256, copyTo: copyOf(file) }));
}

async function copyFile(
  context: Context,
  draftId: string,
  ticketId: string,
  file: KeptFile,
): Promise<KeptFile> {
  const root = attachmentsRoot(context);
  const id = randomUUID();
  for (const size of ['thumbnail', 'full'] as const) {
    const bytes = await readKept(folderOf(root, draftId), file.id, size);
    if (bytes) await keepFile(folderOf(root, ticketId), { id, size, bytes });
    else if (size === 'full')
      throw new ProblemError(409, 'attachment-missing', `附件“${file.name}”不在了，请移除后重新添加`);
  }
  return { ...file, id };
}

const has = ({ files = [] }: DraftDocument, { sha256 }: KeptFile): boolean =>
  files.some((one) => one.sha256 === sha256);

async function draftOf({ store }: Context, personId: string, draftId: string): Promise<DraftDocument> {
  const found = await store.drafts.findOne({ _id: draftId, personId }).lean<DraftDocument>();
  if (!found) throw draftUnknown();
  return found;
}
