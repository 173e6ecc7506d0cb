import type { Connection } from 'mongoose';
import type { StateSpan } from '../../acd/agent-record.ts';

type SpanDocument = StateSpan & { _id: string };

/** What agents did: one document a state, by agent and beginning. */
export class SpanStore {
  readonly #spans;

  constructor(connection: Connection) {
    this.#spans = connection.collection<SpanDocument>('agent_spans');
  }

  async createIndexes(): Promise<void> {
    await this.#spans.createIndex({ to: 1 });
  }

  /** Each once, however often it is told; the later end stands. */
  async keep(spans: readonly StateSpan[]): Promise<void> {
    await this.#spans.bulkWrite(
      spans.map(({ to, ...span }) => ({
        updateOne: {
          filter: { _id: `${span.agentId}/${span.from}` },
          update: { $setOnInsert: span, $max: { to } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  }

  /** Those that touch a period; `to` is exclusive. */
  between(from: number, to: number): Promise<StateSpan[]> {
    return this.#spans.find({ to: { $gt: from }, from: { $lt: to } }).toArray();
  }
}
