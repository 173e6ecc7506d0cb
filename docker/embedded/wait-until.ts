import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again, every 25 ms, until `ready` holds; false when `patienceMs` is over or `hopeless` says so. */
export async function waitUntil(
  ready: () => Promise<boolean> | boolean,
  patienceMs: number,
  hopeless: () => boolean = () => false,
): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (await ready()) return true;
    if (hopeless()) return false;
    await sleep(25);
  }
  return false;
}
