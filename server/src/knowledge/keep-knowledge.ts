import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { Audited } from '../store/models/audit.ts';
import type { KnowledgeDocument } from '../store/models/reference.ts';
import { updateAudited } from '../store/owed-audit.ts';
import { mayKeep } from './present-knowledge.ts';

type Kept = NonNullable<KnowledgeDocument['kept']>;

/**
 * The body that answers for an entry confirms it, or revises its answer. @param read the text that it looked at
 * @throws a problem 404 unknown, 403 not its entry, 409 when the text was revised meanwhile
 */
export async function keepKnowledge(
  context: Context,
  knowledgeId: string,
  read: Pick<KnowledgeDocument, 'updatedAt' | 'answer'>,
  who: Pick<Audited, 'address'> & { person: PersonRecord },
): Promise<KnowledgeDocument> {
  const { store, clock, directory } = context;
  const entry = await store.knowledge.findById(knowledgeId).lean<KnowledgeDocument>();
  if (!entry) throw new ProblemError(404, 'knowledge-unknown', '没有这个知识条目');
  if (!mayKeep(context, entry, who.person))
    throw new ProblemError(403, 'not-your-entry', '只有责任单位的联络员或审签人可以核对');
  const at = clock.now();
  const isRevised = read.answer !== entry.answer;
  const before: Kept = entry.kept ?? [{ at: entry.updatedAt, by: '' }];
  const kept: Kept = [...before, { at, by: who.person.name }];
  const after = { ...entry, answer: read.answer, updatedAt: isRevised ? at : entry.updatedAt, kept };
  const act = isRevised ? 'revise-knowledge' : 'confirm-knowledge';
  const { _id, answer, updatedAt } = after;
  const done = await updateAudited(
    context,
    store.knowledge,
    { _id, updatedAt: read.updatedAt },
    { $set: { answer, updatedAt, kept } },
    { ...who, act, ticketNo: null, reason: `${knowledgeId} ${entry.title}` },
  );
  if (!done) throw new ProblemError(409, 'version-stale', '条目已被他人修订，请重新核对');
  await directory.changed();
  return after;
}
