import { Schema } from 'mongoose';

/** The one attempt at a time to learn a model of the site. Times are epoch milliseconds. */
export interface LearningJobDocument {
  _id: 'site';
  /** A `running` one that said nothing since `aliveAt` belongs to a process that died. */
  state: 'running' | 'done' | 'failed';
  by: string;
  /** Names the attempt, so that one that was taken for dead cannot speak for the next. */
  run: string;
  startedAt: number;
  aliveAt: number;
  endedAt: number | null;
  /** How far it is, 0 to 1. */
  share: number;
  problem: string | null;
  /** The version that it gave. */
  version: number | null;
  /** The last night that was learnt in, see `nightOf`; it stays when somebody asks to learn by day. */
  night: number | null;
}

const required = { type: Number, required: true };

export const learningJobSchema = new Schema<LearningJobDocument>(
  {
    _id: { type: String, required: true } as never,
    state: { type: String, enum: ['running', 'done', 'failed'], required: true },
    by: { type: String, required: true },
    run: { type: String, required: true },
    startedAt: required,
    aliveAt: required,
    endedAt: { type: Number, default: null },
    share: required,
    problem: { type: String, default: null },
    version: { type: Number, default: null },
    night: { type: Number },
  },
  { collection: 'learning_jobs', versionKey: false, autoIndex: false },
);
