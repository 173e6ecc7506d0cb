import type { Context } from '../context.ts';
import { makeTopicBoard } from '../topics/topic-board.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const LOOK_MS = 10 * 60_000;
const FRESH_MS = 3_600_000;

/** Keeps the board of topics not older than about an hour; where several processes run, the first one makes it. */
export function startTopicBoards(context: Context): Service {
  const loop = startLoop(context.log, async () => {
    const madeAt = { $gt: context.clock.now() - FRESH_MS };
    if (!(await context.store.topicBoards.exists({ madeAt }))) await makeTopicBoard(context);
  });
  const timer = setInterval(loop.wake, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
