import Bull from 'bull';
import type { Queue } from 'bull';
import { Redis } from 'ioredis';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { wants } from './processor.ts';
import type { Happened } from './processor.ts';
import { processors } from './processors/index.ts';

/** Consequences wait in Redis; what is lost with Redis is found again by the outbox or by the next event. */
export type Consequences = Queue<{ happened: Happened[] }>;

const jobOptions = {
  attempts: 12,
  backoff: { type: 'exponential', delay: 200 },
  removeOnComplete: true,
  removeOnFail: 1000,
} as const;

export interface OpenConsequences {
  queue: Consequences;
  close(): Promise<void>;
}

/** Bull closes no connection that it was given, so they are closed here. */
export function openConsequences({ redisUrl }: Config): OpenConsequences {
  const connections: Redis[] = [];
  const queue: Consequences = new Bull('consequences', {
    prefix: '{hotline}',
    createClient: () => {
      const connection = new Redis(redisUrl, { maxRetriesPerRequest: null, enableReadyCheck: false });
      // Bull listens once for each processor.
      connection.setMaxListeners(0);
      connections.push(connection);
      return connection;
    },
    defaultJobOptions: jobOptions,
  });
  return {
    queue,
    close: async () => {
      await queue.close();
      for (const connection of connections) connection.disconnect();
    },
  };
}

export interface RelayedEvent {
  ticketId: string;
  event: TicketEvent;
}

/** One job for each consequence and its batch of events. */
export async function enqueue(queue: Consequences, relayed: readonly RelayedEvent[]): Promise<void> {
  const jobs = processors.flatMap((processor) => {
    const wanted = relayed.filter(({ event }) => wants(processor, event)).map(happenedOf);
    return chunks(wanted, processor.batch ?? 1).map((batch) => ({
      name: processor.name,
      data: { happened: batch },
    }));
  });
  if (jobs.length > 0) await queue.addBulk(jobs);
}

const happenedOf = ({ ticketId, event: { seq, type, at } }: RelayedEvent): Happened => ({
  ticketId,
  seq,
  type,
  at,
});

const AT_ONCE = 4;

export function work(context: Context, queue: Consequences): void {
  for (const processor of processors) {
    void queue.process(processor.name, processor.atOnce ?? AT_ONCE, ({ data }) =>
      processor.handle(context, data.happened),
    );
  }
  queue.on('failed', (job, error) => {
    context.log.warn({ consequence: job.name, attempt: job.attemptsMade, err: error }, 'consequence failed');
  });
  queue.on('error', (error) => context.log.warn({ err: error }, 'queue of consequences failed'));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return starts.map((start) => items.slice(start, start + size));
}
