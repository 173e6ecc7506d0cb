import { parentPort } from 'node:worker_threads';
import { checkBatch } from './check-batch.ts';
import type { BatchToCheck } from './check-batch.ts';

/** A thread of `checkers.ts`: answers each batch with what was found in it, in order. */
parentPort!.on('message', (batch: BatchToCheck) => parentPort!.postMessage(checkBatch(batch), []));
