import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { rawTickets } from '../store/ticket-repository.ts';
import { attachmentOf, folderOf, isMissing } from './files.ts';

/** By then whoever was sending has either told the ticket or never will. */
const AGE_MS = 24 * 3_600_000;
const AT_ONCE = 500;

/**
 * Deletes files that no ticket and no draft names: of senders that were cut off, and of commands that were refused.
 * @returns how many.
 */
export async function sweepOrphans({ store, config }: Pick<Context, 'store' | 'config'>): Promise<number> {
  const root = config.attachmentsDir;
  if (root === null) return 0;
  const ticketIds = await unlessMissing(readdir(root));
  let swept = 0;
  for (let n = 0; n < ticketIds.length; n += AT_ONCE) {
    const some = ticketIds.slice(n, n + AT_ONCE);
    // Files first: what a ticket comes to name meanwhile is kept.
    const old = new Map<string, string[]>();
    for (const ticketId of some) old.set(ticketId, await oldFiles(folderOf(root, ticketId)));
    const named = await namedBy(store, some);
    for (const [ticketId, files] of old) {
      const orphans = files.filter((file) => !named.has(attachmentOf(file)));
      for (const file of orphans) await rm(join(folderOf(root, ticketId), file), { force: true });
      swept += orphans.length;
    }
  }
  return swept;
}

async function oldFiles(folder: string): Promise<string[]> {
  const before = Date.now() - AGE_MS;
  const old: string[] = [];
  for (const file of await unlessMissing(readdir(folder))) {
    const found = await stat(join(folder, file)).catch(() => null);
    if (found && found.mtimeMs < before) old.push(file);
  }
  return old;
}

async function namedBy(store: Context['store'], folders: string[]): Promise<Set<string>> {
  const found = await rawTickets(store)
    .find({ _id: { $in: folders } })
    .project<{ state: { attachments?: { id: string }[] } }>({ 'state.attachments.id': 1 })
    .toArray();
  const drafts = await store.drafts.find({ _id: { $in: folders } }, { files: 1 }).lean();
  const files = [...found.map(({ state }) => state?.attachments), ...drafts.map((draft) => draft.files)];
  return new Set(files.flatMap((some = []) => some.map(({ id }) => id)));
}

const unlessMissing = (listing: Promise<string[]>): Promise<string[]> =>
  listing.catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
