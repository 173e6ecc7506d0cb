import { setTimeout } from 'node:timers/promises';
import type { Context } from '@hotline/server/context';
import { openConsequences } from '@hotline/server/events/consequences';
import { isAnyWaiting } from '@hotline/server/events/relay';

/** Resolves when no outbox holds anything and no consequence waits; throws when it takes longer than so many seconds. */
export async function drained(context: Context, patience = 120): Promise<void> {
  const deadline = performance.now() + patience * 1000;
  const { queue, close } = openConsequences(context.config);
  try {
    for (;;) {
      const { waiting, active, delayed } = await queue.getJobCounts();
      if (waiting + active + delayed === 0 && !(await isAnyWaiting(context))) return;
      if (performance.now() > deadline) throw new Error('the relay does not keep up');
      await setTimeout(20);
    }
  } finally {
    await close();
  }
}
