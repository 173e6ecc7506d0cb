import { unlessGone } from '../ari/http.ts';
import type { Voice } from '../voice.ts';

export async function stopPlay({ ari }: Voice, playbackId: string): Promise<void> {
  await unlessGone(ari.remove(`playbacks/${playbackId}`));
}
