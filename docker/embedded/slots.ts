import { isRunning } from './engine-process.ts';
import type { Place } from './place.ts';
import { claimSlot, type Slot } from './slot.ts';

const nodes = ['asterisk', 'network'] as const;

/**
 * Finds room for both Asterisk nodes, since each must know where the other is. Old places are kept when they are free.
 * The answer gives the claims back, to be called when the nodes listen.
 */
export async function holdSlots({ file }: Place): Promise<() => void> {
  const releases: (() => void)[] = [];
  for (const node of nodes) {
    if (isRunning(file.running[node]) && file.slots[node]) continue;
    const claim = await claimSlot(file.slots[node]);
    file.slots[node] = claim.slot;
    releases.push(claim.release);
  }
  return () => releases.forEach((release) => release());
}

/** The places that {@link holdSlots} found. */
export function heldSlots({ file }: Place): Record<(typeof nodes)[number], Slot> {
  const { asterisk, network } = file.slots;
  if (!asterisk || !network) throw new Error('holdSlots comes first');
  return { asterisk, network };
}
