import { Schema } from 'mongoose';
import { owesAudit, type Owing } from './owing.ts';

/** 行政区划 by GB/T 2260 code. */
export interface DivisionDocument {
  _id: string;
  name: string;
  parent: string | null;
}

/** An entry that answers a consultation. */
export interface KnowledgeDocument extends Owing {
  _id: string;
  title: string;
  question: string;
  answer: string;
  bodyId: string;
  published: boolean;
  updatedAt: number;
  /** Each time its body wrote, revised or confirmed it; left out until it did first. */
  kept?: readonly KnowledgeKept[];
}

export interface KnowledgeKept {
  at: number;
  by: string;
}

export const knowledgeSchema = new Schema<KnowledgeDocument>(
  {
    _id: { type: String, required: true },
    title: { type: String, required: true },
    question: { type: String, required: true },
    answer: { type: String, required: true },
    bodyId: { type: String, required: true },
    published: { type: Boolean, default: true },
    updatedAt: { type: Number, required: true },
    kept: { type: Schema.Types.Mixed },
  },
  { collection: 'knowledge', versionKey: false, autoIndex: false },
);
owesAudit(knowledgeSchema);

/** A versioned piece of reference data: calendar, profile, catalogue … as the domain declares it. */
export interface VersionedDocument extends Owing {
  _id: string;
  kind: string;
  name: string;
  version: number;
  data: unknown;
  /** Who made this version when and why; left out in what ships and in older releases. */
  made?: VersionMade;
}

export interface VersionMade {
  at: number;
  by: string;
  reason: string;
}

export const versionedSchema = new Schema<VersionedDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    name: { type: String, required: true },
    version: { type: Number, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    made: { type: Schema.Types.Mixed },
  },
  { collection: 'reference', versionKey: false, minimize: false, autoIndex: false },
);
owesAudit(versionedSchema);
versionedSchema.index({ kind: 1, name: 1, version: 1 }, { unique: true });
