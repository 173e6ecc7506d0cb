import { isOpen } from '../link/living-door.ts';
import type { VoiceDoor } from '../voice-doors.ts';
import type { CallDesk } from './desk/call-desk.ts';
import { reconcile } from './reconcile.ts';

/**
 * Of several voice nodes, those whose ivr and Asterisk are both away have lost their calls: each citizen is called back. A
 * node that lacks its ivr alone is left alone, as its calls go on. Run every second.
 */
export const watchNodes = async (
  desk: CallDesk,
  doors: readonly VoiceDoor[],
  linked: () => Promise<string[]>,
): Promise<void> => {
  const named = doors.filter((door): door is VoiceDoor & { nodeId: string } => door.nodeId !== null);
  if (named.length < 2) return;
  const there = await linked();
  for (const door of named) {
    if (there.includes(door.nodeId) || (await isOpen(door))) continue;
    if ((await desk.calls.live.ofNode(door.nodeId)).length === 0) continue;
    desk.log.warn({ nodeId: door.nodeId }, 'a voice node is lost with its calls');
    await reconcile(desk, door.nodeId, []);
  }
};
