import type { KnowledgeEntry } from '@hotline/shared/contracts/rest/knowledge';
import { keptUntil } from '@hotline/shared/domain/kpi/knowledge-upkeep';
import type { Context } from '../context.ts';
import { scorePolicy } from '../kpi/score-policy.ts';
import { scopeOf } from '../policies/ticket-access.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { KnowledgeDocument } from '../store/models/reference.ts';
import { keptAtOf } from './kept-at.ts';

/** Who speaks for a body. */
export const keeperRoles = ['liaison', 'body-head'] as const;

export const mayKeep = (context: Context, { bodyId }: KnowledgeDocument, reader: PersonRecord): boolean =>
  keeperRoles.some((role) => reader.roles.includes(role)) && scopeOf(context, reader).includes(bodyId);

/** An entry as its reader sees it. */
export function presentKnowledge(
  context: Context,
  entry: KnowledgeDocument,
  reader: PersonRecord,
): KnowledgeEntry {
  const { _id, title, question, answer, bodyId, updatedAt } = entry;
  const keptAt = keptAtOf(entry);
  return {
    knowledgeId: _id,
    title,
    question,
    answer,
    bodyId,
    updatedAt,
    keptAt: keptAt.at(-1) ?? updatedAt,
    keptUntil: keptUntil(keptAt, scorePolicy(context).knowledgeDays),
    mayKeep: mayKeep(context, entry, reader),
  };
}
