import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { threadProgram } from '../thread-program.ts';
import type { BatchToCheck, CheckedBatch } from './check-batch.ts';

/** Threads that check batches. */
export interface Checkers {
  /** How many batches can be under way without one waiting for a thread. */
  size: number;
  check(batch: BatchToCheck): Promise<CheckedBatch>;
  stop(): Promise<void>;
}

interface Asked {
  resolve(checked: CheckedBatch): void;
  reject(error: unknown): void;
}

/** One thread a processor: hashing and replaying cost far more than reading. */
export function startCheckers(size = availableParallelism()): Checkers {
  const threads = Array.from({ length: size }, startThread);
  let turn = 0;
  return {
    size,
    check: (batch) => threads[turn++ % size]!.check(batch),
    stop: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread() {
  const worker = new Worker(...threadProgram('./check-worker', import.meta.url));
  const asked: Asked[] = [];
  let lost: unknown;
  worker.on('message', (checked: CheckedBatch) => asked.shift()!.resolve(checked));
  worker.on('error', (error) => {
    lost = error;
    for (const { reject } of asked.splice(0)) reject(error);
  });
  const check = async (batch: BatchToCheck): Promise<CheckedBatch> => {
    if (lost) throw lost;
    worker.postMessage(batch, [batch.tickets.buffer, batch.events.buffer]);
    return new Promise((resolve, reject) => asked.push({ resolve, reject }));
  };
  return { worker, check };
}
