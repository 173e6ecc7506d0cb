import { unlessGone } from '../ari/http.ts';
import type { Voice } from '../voice.ts';

export async function hangUp({ ari }: Voice, channelId: string): Promise<void> {
  await unlessGone(ari.remove(`channels/${channelId}`, { reason: 'normal' }));
}
