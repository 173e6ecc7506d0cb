import { AriError, type Ari } from '../ari/http.ts';
import type { Bridge } from '../ari/types.ts';

/** Media and keys always pass through Asterisk: handed to the RTP engine, parties went silent as a third one left. */
const media = 'mixing,dtmf_events,proxy_media';

/** The mixing bridge of that id, made if there is none. */
export async function ensureBridge(ari: Ari, id: string): Promise<Bridge> {
  try {
    return await ari.post<Bridge>(`bridges/${id}`, { type: media, name: id });
  } catch (error) {
    if (!(error instanceof AriError) || error.status !== 409) throw error;
    return ari.get<Bridge>(`bridges/${id}`);
  }
}
