import { isRunning } from './engine-process.ts';
import type { Place } from './place.ts';
import { freeSlot, type Slot } from './slot.ts';

type Node = 'asterisk' | 'network';

/** Finds room for both Asterisk nodes, since each must know where the other is. Old places are kept when they are free. */
export async function holdSlots({ file }: Place): Promise<void> {
  const kept = (node: Node): boolean => isRunning(file.running[node]) && file.slots[node] !== undefined;
  if (!kept('asterisk'))
    file.slots.asterisk = await freeSlot(file.slots.asterisk, [file.slots.network?.port ?? 0]);
  if (!kept('network'))
    file.slots.network = await freeSlot(file.slots.network, [file.slots.asterisk?.port ?? 0]);
}

/** The places that {@link holdSlots} found. */
export function heldSlots({ file }: Place): Record<Node, Slot> {
  const { asterisk, network } = file.slots;
  if (!asterisk || !network) throw new Error('holdSlots comes first');
  return { asterisk, network };
}
