import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, stopProcess } from './engine-process.ts';
import type { Engine } from './engines/engine.ts';
import { saveInstance } from './instance-file.ts';
import { logFile, type Place } from './place.ts';
import { SetupError } from './setup-error.ts';
import { waitUntil } from './wait-until.ts';

/** An engine on a busy machine takes its time; one that ends is told at once. */
const START_PATIENCE_MS = 120_000;

/**
 * Brings an engine to life: one that a killed parent left behind is used again when it is healthy and runs with the
 * same settings, else replaced. Throws SetupError when it does not become healthy in time.
 */
export async function ensure(engine: Engine, place: Place): Promise<void> {
  const settings = await engine.prepare(place);
  const left = place.file.running[engine.name];
  if (isRunning(left)) {
    if (left.settings === settings && (await engine.healthy(place))) return;
    await stopProcess(left, engine.stopSignal, engine.patienceMs);
  }
  for (let attempts = engine.attempts ?? 1; attempts > 0; attempts -= 1) {
    if (await comesUp(engine, place, settings)) return engine.complete?.(place);
    if (attempts > 1) await sleep(200);
  }
  throw new SetupError(`${engine.name} did not start; its log tells why: ${logFile(place, engine.name)}`);
}

async function comesUp(engine: Engine, place: Place, settings: string): Promise<boolean> {
  const started = await engine.start(place);
  place.file.running[engine.name] = { ...started, settings };
  saveInstance(place.dataDir, place.file);
  const healthy = await waitUntil(
    () => engine.healthy(place),
    START_PATIENCE_MS,
    () => !isRunning(started),
  );
  if (healthy && isRunning(started)) return true;
  await stopProcess(started, 'SIGKILL', 1_000);
  return false;
}

/** Ends an engine that this data folder knows of and forgets it. */
export async function endEngine(engine: Engine, place: Place, signal = engine.stopSignal): Promise<void> {
  const running = place.file.running[engine.name];
  if (running) await stopProcess(running, signal, engine.patienceMs);
  delete place.file.running[engine.name];
  saveInstance(place.dataDir, place.file);
}
