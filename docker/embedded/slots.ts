import { isRunning } from './engine-process.ts';
import type { SipEngineName } from './instance-file.ts';
import type { Place } from './place.ts';
import { claimSlot, type Slot } from './slot.ts';

/** True where a SIP proxy stands before the voice nodes. */
export const behindProxy = ({ proxyTree }: Pick<Place, 'proxyTree'>): boolean => proxyTree !== '';

/**
 * Finds room for all that speak SIP, since each must know where the others are. Old places are kept when they are free.
 * The answer gives the claims back, to be called when they listen.
 */
export async function holdSlots(place: Place): Promise<() => void> {
  const { file, voiceNodes } = place;
  const names: SipEngineName[] = [...voiceNodes, 'network'];
  if (behindProxy(place)) names.push('proxy');
  const releases: (() => void)[] = [];
  for (const name of names) {
    if (isRunning(file.running[name]) && file.slots[name]) continue;
    const claim = await claimSlot(file.slots[name]);
    file.slots[name] = claim.slot;
    releases.push(claim.release);
  }
  return () => releases.forEach((release) => release());
}

/** The place that {@link holdSlots} found. */
export function heldSlot({ file }: Place, name: SipEngineName): Slot {
  const slot = file.slots[name];
  if (!slot) throw new Error('holdSlots comes first');
  return slot;
}
