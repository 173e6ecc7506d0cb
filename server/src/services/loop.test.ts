import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLogger } from '../observability/logger.ts';
import { startLoop } from './loop.ts';

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
  'whoever asks %i steps after a round ended is told of the end of a round of his own',
  async (steps) => {
    let ended = 0;
    let end = (): void => {};
    const loop = startLoop(createLogger('silent'), async () => {
      if (ended > 0) await setImmediate();
      else await new Promise<void>((resolve) => (end = resolve));
      ended += 1;
    });
    loop.wake();
    end();
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    await loop.settled();
    expect(ended).toBe(2);
  },
);
