import type { CountedCall } from '@hotline/shared/domain/kpi/call-counts';
import type { Collection } from 'mongoose';
import { by, hasEnded, isLive, isMarked } from './call-indexes.ts';
import { type CallDocument, type StoredCall, withoutId } from './stored-call.ts';

const mostAbusive = 1000;
const mostHandled = 500;
const latestFirst = { arrivedAt: -1 } as const;

/** What figures need of a call. */
const counted = { _id: 0, arrivedAt: 1, queuedAt: 1, answeredAt: 1, endedAt: 1, wrapMs: 1 } as const;

/** Questions about calls of which most have ended. Instants are epoch milliseconds; `to` is exclusive. */
export class PastCalls {
  readonly #calls: Collection<CallDocument>;

  constructor(calls: Collection<CallDocument>) {
    this.#calls = calls;
  }

  /** The last that ended. */
  async latest(limit: number): Promise<StoredCall[]> {
    const order = { sort: { endedAt: -1 }, hint: by('ended') } as const;
    return (await this.#calls.find(hasEnded, { ...order, limit }).toArray()).map(withoutId);
  }

  /** Inbound calls that were answered and have ended since the instant given. */
  async handledSince(since: number): Promise<Pick<CountedCall, 'answeredAt' | 'endedAt'>[]> {
    return this.#calls
      .find<CountedCall>(
        { purpose: 'inbound', answeredAt: { $ne: null }, endedAt: { $gte: since } },
        { sort: { endedAt: -1 }, hint: by('ended'), limit: mostHandled, projection: counted },
      )
      .toArray();
  }

  /** Who answered this number last. */
  async lastAgentOf(callerNo: string): Promise<string | null> {
    const found = await this.#calls.findOne(
      { ...hasEnded, callerNo, purpose: 'inbound', answeredAt: { $ne: null } },
      { sort: latestFirst, hint: by('ended-of-caller'), projection: { agentId: 1 } },
    );
    return found?.agentId ?? null;
  }

  /** Marked calls that fit the filter, the latest first. */
  async abusive(filter: object): Promise<StoredCall[]> {
    const order = { sort: latestFirst, hint: by('marked') } as const;
    const found = this.#calls.find({ ...filter, ...isMarked }, { ...order, limit: mostAbusive });
    return (await found.toArray()).map(withoutId);
  }

  /** What figures need of inbound calls that arrived in a period, one after the other. */
  inbound(from: number, to: number): AsyncIterable<CountedCall> {
    return this.#arrivedIn<CountedCall>(from, to, { projection: counted });
  }

  /** Whole records of inbound calls that arrived in a period, the latest first, one after the other. */
  inboundRecords(from: number, to: number): AsyncIterable<StoredCall> {
    return this.#arrivedIn<StoredCall>(from, to, { sort: latestFirst });
  }

  /** When these calls began. */
  async arrivals(callIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.#calls
      .find({ _id: { $in: [...callIds] } }, { projection: { arrivedAt: 1 } })
      .toArray();
    return new Map(found.map(({ _id, arrivedAt }) => [_id, arrivedAt]));
  }

  /** Those that go on come first. */
  async *#arrivedIn<T extends object>(from: number, to: number, options: object): AsyncIterable<T> {
    const wanted = {
      purpose: 'inbound',
      arrivedAt: { $gte: from, $lt: to },
      abuse: { $exists: false },
    } as const;
    yield* this.#calls.find<T>({ ...wanted, ...isLive }, { ...options, hint: by('live') });
    yield* this.#calls.find<T>({ ...wanted, ...hasEnded }, { ...options, hint: by('ended-of-purpose') });
  }
}
