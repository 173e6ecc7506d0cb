import type { KnowledgeDocument } from '../store/models/reference.ts';

/** When an entry was written, revised or confirmed, in order. */
export const keptAtOf = ({ kept, updatedAt }: Pick<KnowledgeDocument, 'kept' | 'updatedAt'>): number[] =>
  kept?.map(({ at }) => at) ?? [updatedAt];
