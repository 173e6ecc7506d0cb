import { randomInt } from 'node:crypto';
import { connect } from 'node:net';
import type { VoiceDoor } from '../voice-doors.ts';

const patienceMs = 1_000;

/** True when somebody listens there. */
export const isOpen = ({ url }: VoiceDoor): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port, protocol } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port || (protocol === 'wss:' ? 443 : 80)) });
    const end = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(patienceMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

/** A voice node that lives, by chance, so that telephones spread over all; `undefined` = none does. */
export async function livingDoor(doors: readonly VoiceDoor[]): Promise<VoiceDoor | undefined> {
  if (doors.length < 2) return doors[0];
  const first = randomInt(doors.length);
  for (const door of [...doors.slice(first), ...doors.slice(0, first)]) if (await isOpen(door)) return door;
  return undefined;
}
