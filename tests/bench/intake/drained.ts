import { setTimeout } from 'node:timers/promises';
import type { Context } from '@hotline/server/context';

/** Resolves when no outbox holds anything; throws when it takes two minutes. */
export async function drained({ store }: Context): Promise<void> {
  const deadline = performance.now() + 120_000;
  while ((await store.tickets.exists({ outboxSince: { $gt: 0 } })) !== null) {
    if (performance.now() > deadline) throw new Error('the relay does not keep up');
    await setTimeout(20);
  }
}
