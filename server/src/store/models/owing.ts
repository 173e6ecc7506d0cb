import type { Schema } from 'mongoose';
import type { AuditDocument } from './audit.ts';

/** A line with an id of its own, so that it comes into the audit once however often it is brought. */
export interface AuditLine extends AuditDocument {
  _id: string;
}

/** A document whose last acts are written in one with what the audit is to say of them. */
export interface Owing {
  owedAudit?: AuditLine[];
}

/** Lets documents of a schema owe lines; those that do are found by an index. */
export function owesAudit<T extends Owing>(schema: Schema<T>): void {
  schema.add({ owedAudit: { type: [Object], default: undefined } } as never);
  schema.index({ 'owedAudit.at': 1 }, { partialFilterExpression: { 'owedAudit.at': { $gt: 0 } } });
}
