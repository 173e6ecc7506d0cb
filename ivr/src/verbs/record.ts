import { unlessGone } from '../ari/http.ts';
import type { CallState } from '../flow/state.ts';
import { stasisApp, type Voice } from '../voice.ts';

export const directions = ['citizen', 'agent'] as const;
export type Direction = (typeof directions)[number];

/** Nodes of one site share the folder of recordings; what each is writing lies in a folder of its own. */
export const liveFolderOf = ({ config }: Voice): string => `live/${config.NODE_ID}`;

const snoopChannel = (callId: string, direction: Direction): string => `snoop.${callId}.${direction}`;

/** Listens at the citizen's leg: `in` is the citizen, `out` all that he hears. Recording begins as each enters Stasis. */
export async function record({ ari }: Voice, call: CallState): Promise<void> {
  const channelId = call.citizen?.channelId;
  if (!channelId) return;
  const snoop = (direction: Direction) => {
    const spy = direction === 'citizen' ? 'in' : 'out';
    const snoopId = snoopChannel(call.callId, direction);
    return unlessGone(ari.post(`channels/${channelId}/snoop/${snoopId}`, { spy, app: stasisApp }));
  };
  await Promise.all(directions.map(snoop));
}

export async function stopRecording({ ari }: Voice, call: CallState): Promise<void> {
  for (const direction of directions) {
    await unlessGone(ari.remove(`channels/${snoopChannel(call.callId, direction)}`));
  }
}
