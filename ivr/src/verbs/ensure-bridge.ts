import { AriError, type Ari } from '../ari/http.ts';
import type { Bridge } from '../ari/types.ts';

/** The bridge of that id, made if there is none. */
export async function ensureBridge(ari: Ari, id: string, type: 'mixing' | 'holding'): Promise<Bridge> {
  try {
    return await ari.post<Bridge>(`bridges/${id}`, { type, name: id });
  } catch (error) {
    if (!(error instanceof AriError) || error.status !== 409) throw error;
    return ari.get<Bridge>(`bridges/${id}`);
  }
}
