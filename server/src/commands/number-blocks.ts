import type { Store } from '../store/store.ts';

/** Hands out the next sequence of a name, from 1; unique over all processes. */
export type NextSequence = (name: string) => Promise<number>;

interface Block {
  next: number;
  last: number;
  size: number;
  takenAt: number;
}

const LARGEST = 256;
const BUSY_MS = 1000;
const NAMES_KEPT = 64;

/**
 * Sequences without a hot counter: each process takes blocks, whose size doubles while they are used up
 * within a second and falls back to 1 in quiet hours, so that a quiet centre has no gaps.
 */
export function numberBlocks(store: Store): NextSequence {
  const blocks = new Map<string, Promise<Block>>();

  const take = async (name: string, before: Block | null): Promise<Block> => {
    const now = performance.now();
    const busy = before !== null && now - before.takenAt < BUSY_MS;
    const size = busy ? Math.min(before.size * 2, LARGEST) : 1;
    const counter = await store.counters
      .findOneAndUpdate({ _id: name }, { $inc: { value: size } }, { upsert: true, returnDocument: 'after' })
      .lean();
    const last = counter!.value;
    return { next: last - size + 1, last, size, takenAt: now };
  };

  return async (name) => {
    for (;;) {
      const current = blocks.get(name);
      const block = await current?.catch(() => null);
      if (block && block.next <= block.last) return block.next++;
      // Whoever sees the used-up block first takes the next one; all others wait for it.
      if (blocks.get(name) !== current) continue;
      if (blocks.size >= NAMES_KEPT) blocks.clear();
      const taken = take(name, block ?? null);
      blocks.set(name, taken);
      await taken;
    }
  };
}
