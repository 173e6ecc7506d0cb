import { Schema } from 'mongoose';
import type { Topic } from '../../topics/find-topics.ts';

/** The newest board of topics; members are ticket numbers. Times are epoch milliseconds. */
export interface TopicBoardDocument {
  _id: 'newest';
  madeAt: number;
  since: number;
  /** How many tickets were looked at. */
  tickets: number;
  topics: Topic[];
}

export const topicBoardSchema = new Schema<TopicBoardDocument>(
  {
    _id: { type: String, required: true } as never,
    madeAt: { type: Number, required: true },
    since: { type: Number, required: true },
    tickets: { type: Number, required: true },
    topics: { type: [Schema.Types.Mixed], required: true } as never,
  },
  { collection: 'topic_boards', versionKey: false, autoIndex: false },
);
