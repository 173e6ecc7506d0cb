import { setTimeout } from 'node:timers/promises';
import type { Context } from '@hotline/server/context';
import { openConsequences } from '@hotline/server/events/consequences';

/** Resolves when no outbox holds anything and no consequence waits; throws when it takes longer than so many seconds. */
export async function drained({ store, config }: Context, patience = 120): Promise<void> {
  const deadline = performance.now() + patience * 1000;
  const { queue, close } = openConsequences(config);
  try {
    for (;;) {
      const { waiting, active, delayed } = await queue.getJobCounts();
      const outbox = await store.tickets.exists({ outboxSince: { $gt: 0 } });
      if (outbox === null && waiting + active + delayed === 0) return;
      if (performance.now() > deadline) throw new Error('the relay does not keep up');
      await setTimeout(20);
    }
  } finally {
    await close();
  }
}
