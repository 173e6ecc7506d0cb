import type { StateSpan } from './agent-record.ts';
import { keys } from './keys.ts';
import type { AcdRedis } from './scripts.ts';

const AT_ONCE = 500;

/** The last state of an agent who signs out; the scripts keep the others. */
export const keepSpan = async (redis: AcdRedis, span: StateSpan): Promise<void> => {
  if (span.to > span.from) await redis.zadd(keys.spans, span.to, JSON.stringify(span));
};

/** Gives the spans that ended first to `store` and lets go of them once it has them; a crash gives them again. */
export const passSpans = async (
  redis: AcdRedis,
  store: (spans: StateSpan[]) => Promise<void>,
): Promise<void> => {
  for (;;) {
    const texts = await redis.zrange(keys.spans, 0, AT_ONCE - 1);
    if (texts.length === 0) return;
    await store(texts.map((text) => JSON.parse(text) as StateSpan));
    await redis.zrem(keys.spans, ...texts);
    if (texts.length < AT_ONCE) return;
  }
};
