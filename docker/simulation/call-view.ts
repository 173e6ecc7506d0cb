import { setTimeout as pause } from 'node:timers/promises';
import { findAgent } from '@hotline/server/acd/agents';
import { withAcdScripts } from '@hotline/server/acd/scripts';
import type { StoredCall } from '@hotline/server/calls/records/stored-call';
import { CallStore } from '@hotline/server/calls/records/call-store';
import type { Context } from '@hotline/server/context';

const lookEveryMs = 200;

/** Calls as the hotline has them: what a citizen learns by listening, the simulation reads. */
export class CallView {
  readonly #calls: CallStore;
  readonly #redis: ReturnType<typeof withAcdScripts>;

  constructor({ store, redis }: Pick<Context, 'store' | 'redis'>) {
    this.#calls = new CallStore(store.connection);
    this.#redis = withAcdScripts(redis);
  }

  /** The call of a number (`null` = withheld) that arrived at the instant given or later. Stops with the signal. */
  arrival(callerNo: string | null, since: number, stop: AbortSignal): Promise<StoredCall | null> {
    return until(stop, async () => {
      for await (const call of this.#calls.past.inboundRecords(since, Infinity))
        if (call.callerNo === callerNo) return call;
      return undefined;
    });
  }

  /** Settles when an agent has answered. */
  answer(callId: string, stop: AbortSignal): Promise<StoredCall | null> {
    return until(stop, async () => {
      const call = await this.#calls.find(callId);
      return call?.answeredAt === null ? undefined : (call ?? undefined);
    });
  }

  /** Settles when the agent has left the citizen, who is asked to rate then. */
  async agentLeaves(callId: string, stop: AbortSignal): Promise<void> {
    await until(stop, async () => {
      const call = await this.#calls.find(callId);
      const agent = call?.agentId ? await findAgent(this.#redis, call.agentId) : null;
      return agent?.callId === callId ? undefined : true;
    });
  }

  /** The record when the hotline has closed it, or as it stands when the signal comes. */
  async ended(callId: string, stop: AbortSignal): Promise<StoredCall | null> {
    const closed = await until(stop, async () => {
      const call = await this.#calls.find(callId);
      return call?.phase === 'ended' ? call : undefined;
    });
    return closed ?? this.#calls.find(callId);
  }

  async rated(callId: string): Promise<boolean> {
    return (await this.#calls.find(callId))?.rating != null;
  }
}

/** Looks again and again; `null` when the signal comes first. */
async function until<T>(stop: AbortSignal, look: () => Promise<T | undefined>): Promise<T | null> {
  for (;;) {
    if (stop.aborted) return null;
    const found = await look();
    if (found !== undefined) return found;
    await pause(lookEveryMs, undefined, { signal: stop }).catch(() => undefined);
  }
}
